import type { Ground, Server } from './ground.ts';
import { type Load, measure } from './load.ts';
import { processorSeconds } from './report.ts';

/** What requests of one kind cost. */
export interface Costly {
  perSecond: number;
  /** Processor time of a request, in µs. */
  server: number;
  postgres: number;
}

/** What a server does under a load, and what each request costs the processor: that varies less beside other work. */
export async function costOf(ground: Ground, { url, pid }: Server, load: Load): Promise<Costly> {
  const before = [processorSeconds(pid), ground.postgresSeconds()] as const;
  const { perSecond, answered } = await measure(url, load);
  return {
    perSecond,
    server: ((processorSeconds(pid) - before[0]) * 1e6) / answered,
    postgres: ((ground.postgresSeconds() - before[1]) * 1e6) / answered,
  };
}
