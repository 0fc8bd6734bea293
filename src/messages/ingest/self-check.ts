import type { Database } from '../../database/connection.ts';
import { isKnownConsumer } from '../../database/consumer-status.ts';
import { NEW_ID_STATEMENT } from '../../database/installation.ts';
import { sleepUntilAborted } from '../../process/sleep.ts';
import type { StompClient } from '../../stomp/client.ts';
import type { Intake } from './intake.ts';
import { sendProbe } from './probe.ts';

/** Between two checks, and for the probes of one to come back, in ms. */
const EVERY = 60_000;
const PATIENCE = 5_000;
/** Somebody else is taken to read on for so long after a probe of his has come, in ms. */
const BELIEVED_FOR = 3 * EVERY;
/** Of a check. Of two that read one queue each gets one or two. */
const PROBES = 3;

interface SelfCheckOptions {
  /** The id of the consumer. */
  consumer: string;
  /** The queue of the subscription. */
  queue: string;
  /** Opens a connection; whoever may not send there loses it. */
  connect: () => Promise<StompClient>;
}

/**
 * Finds out whether the subscription of this monitor brings everything that is sent to it, to this monitor: Artemis gives
 * a subscription to any number of readers, and each message to one of them. It sends probes to its own queue, which
 * nobody else sees, and looks at whose come out.
 */
export class SelfCheck {
  readonly #database: Database;
  readonly #options: SelfCheckOptions;
  /** When a probe of nobody we know came last, by `performance.now()`. */
  #foreign = -Infinity;
  /** Probes of the last check that came back. */
  #heard = 0;
  #areMissing = false;

  constructor(database: Database, options: SelfCheckOptions) {
    this.#database = database;
    this.#options = options;
  }

  /** What is wrong, in words. */
  get trouble(): string | undefined {
    const { queue } = this.#options;
    const name = queue.slice(queue.indexOf('::') + 2);
    if (performance.now() - this.#foreign < BELIEVED_FOR)
      return `another monitor reads the queue ${name}, too, with a copy of this database, and each message reaches only one of the two. Stop that one; or give the copy an id of its own, in its database: ${NEW_ID_STATEMENT}`;
    if (this.#areMissing)
      return `not all that is sent to the queue ${name} reaches this monitor: somebody else reads it, or it belongs to another address. If this database is a copy of another monitor's, give it an id of its own: ${NEW_ID_STATEMENT}. Else see "artemis queue stat --queueName ${name}"; after "artemis queue delete --name ${name} --removeConsumers" the monitor makes it anew`;
    return undefined;
  }

  /** Notes a probe that came. */
  async heard(id: string): Promise<void> {
    if (id === this.#options.consumer) this.#heard++;
    else if (!(await isKnownConsumer(this.#database, id).catch(() => true)))
      this.#foreign = performance.now();
  }

  /** Checks again and again, until the end. */
  async work(intake: Pick<Intake, 'ending' | 'idleFor'>): Promise<void> {
    const { ending } = intake;
    while (!ending.aborted) {
      this.#heard = 0;
      if (await this.#probe(ending)) {
        await sleepUntilAborted(PATIENCE, ending);
        // Behind other messages they may all be long in coming, but they come together.
        const isLate = this.#heard > 0 || intake.idleFor > PATIENCE / 2;
        this.#areMissing = isLate && this.#heard < PROBES;
      }
      await sleepUntilAborted(EVERY, ending);
    }
  }

  /** @returns whether the broker has taken the probes: who may only read cannot check */
  async #probe(ending: AbortSignal): Promise<boolean> {
    const { connect, queue, consumer } = this.#options;
    try {
      const client = await connect();
      const sent = Array.from({ length: PROBES }, () => sendProbe(client, queue, consumer));
      const isTaken = await Promise.race([
        Promise.all(sent).then(() => true),
        sleepUntilAborted(PATIENCE, ending),
      ]);
      client.cut();
      return isTaken ?? false;
    } catch {
      return false;
    }
  }
}
