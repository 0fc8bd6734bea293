import { LIMITS } from './thresholds.ts';

/** Whose clock it is. */
type Clock = 'monitor' | 'database';

/** A moment by three clocks, in ms; the third one cannot be set. */
interface Reading {
  monitor: number;
  database: number;
  steady: number;
}

/** A clock that went on by more or less time than had passed. */
export interface ClockJump {
  clock: Clock;
  /** In seconds; negative where it was set back. */
  by: number;
  /** When it was seen, in ms since 1970, by the monitor's clock. */
  at: number;
}

/** How far the clocks of the monitor and of its database are to be trusted. */
export interface OwnClocks {
  /** The database's less the monitor's, in seconds. */
  offset: number;
  /** Those seen within the last minutes. */
  jumps: ClockJump[];
}

const { warning, remembered } = LIMITS.ownClock;

/** Compares the clocks of this process and of the database with each other, and with the time that passes. */
export class ClockWatch {
  #last: Reading | undefined;
  #jumps: { jump: ClockJump; until: number }[] = [];

  /** @param reading taken as nearly at one moment as a statement allows */
  note(reading: Reading): OwnClocks {
    const last = this.#last;
    this.#last = reading;
    const { steady } = reading;
    if (last)
      for (const clock of ['monitor', 'database'] as const) {
        const by = (reading[clock] - last[clock] - (steady - last.steady)) / 1_000;
        if (Math.abs(by) > warning)
          this.#jumps.push({ jump: { clock, by, at: reading.monitor }, until: steady + remembered * 1_000 });
      }
    this.#jumps = this.#jumps.filter(({ until }) => until > steady).slice(-10);
    return {
      offset: (reading.database - reading.monitor) / 1_000,
      jumps: this.#jumps.map(({ jump }) => jump),
    };
  }
}
