import { setTimeout as sleep } from 'node:timers/promises';
import { aborted } from 'node:util';
import type { Client } from 'pg';
import { findBinaries } from './binaries.ts';
import { type Cluster, type EmbeddedConnection, ensureCluster } from './cluster.ts';
import { type Identity, identityFor } from './identity.ts';
import { declareUse, giveUpUse, type Owner, takeOwnership } from './ownership.ts';
import { postmasterPid, reachServer, stopServer } from './postmaster.ts';

/** An embedded server that is used. */
export interface EmbeddedServer {
  connection: EmbeddedConnection;
  /** Ends the use. The server is stopped with it, unless somebody else uses it. */
  stop(): Promise<void>;
}

export type EmbeddedOptions = {
  dataDir: string;
  log: (line: string) => void;
  /** Gives up the start, which then leaves no server behind. */
  signal?: AbortSignal;
  /** Shortens the stop: nobody who works on the server is waited for. */
  hurry?: AbortSignal;
} & (
  | { role: 'monitor'; owner: Owner }
  /** A command works beside a monitor, or alone on a server that is stopped afterwards. */
  | { role: 'command' }
);

/** Before a server that died is started again, in ms; doubled with each attempt that fails. */
const FIRST_BACK_OFF = 50;
const LONGEST_BACK_OFF = 5_000;
/** A session that cannot be opened because the server is just being stopped is tried again so often. */
const MOST_ATTEMPTS = 50;

/**
 * Uses the embedded server of a data directory, making and starting it where needed. For a monitor it is watched:
 * when it dies, it is started again.
 * @throws EmbeddedInUse, NoBinaries, or what hinders the start
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const identity = identityFor(findBinaries(options.dataDir));
  const cluster = await ensureCluster(options.dataDir, identity, { signal: options.signal });
  const use = new Use(cluster, identity, options);
  await use.begin(options.signal);
  return { connection: cluster.connection, stop: () => use.end() };
}

/** One process's use of a server: a session that holds its locks, renewed when the server dies. */
class Use {
  readonly #cluster: Cluster;
  readonly #identity: Identity;
  readonly #options: EmbeddedOptions;
  #session: Client | undefined;
  #restarting: Promise<void> | undefined;
  #ending = false;
  #ended: Promise<void> | undefined;

  constructor(cluster: Cluster, identity: Identity, options: EmbeddedOptions) {
    this.#cluster = cluster;
    this.#identity = identity;
    this.#options = options;
  }

  async begin(signal?: AbortSignal): Promise<void> {
    const { log, hurry } = this.#options;
    for (let attempt = 1; ; attempt++) {
      const session = await reachServer(this.#cluster, this.#identity, { log, signal, hurry });
      try {
        await declareUse(session);
        if (this.#options.role === 'monitor') {
          await takeOwnership(session, this.#options.owner, this.#options.dataDir);
          session.once('end', () => {
            this.#restarting = this.#restart();
          });
        }
        this.#session = session;
        return;
      } catch (error) {
        await session.end().catch(() => undefined);
        // The server that we reached was just being stopped: then there is none now, and we start it.
        const goneMeanwhile = /terminat|closed|ended/i.test((error as Error).message);
        if (!goneMeanwhile || attempt >= MOST_ATTEMPTS) throw error;
      }
    }
  }

  async #restart(): Promise<void> {
    if (this.#ending) return;
    const { log } = this.#options;
    let failure = '';
    log('the embedded database died; it is started again');
    for (let pause = FIRST_BACK_OFF; !this.#ending; pause = Math.min(pause * 2, LONGEST_BACK_OFF)) {
      await sleep(pause);
      // One that is there is reached to the end, too, so that it is stopped.
      if (this.#ending && postmasterPid(this.#cluster) === undefined) return;
      try {
        await this.begin();
        return log('the embedded database answers again');
      } catch (error) {
        const { message } = error as Error;
        if (message !== failure)
          log(`the embedded database could not be started, which is tried again: ${message}`);
        failure = message;
      }
    }
  }

  end(): Promise<void> {
    this.#ended ??= this.#end();
    return this.#ended;
  }

  async #end(): Promise<void> {
    this.#ending = true;
    const { hurry } = this.#options;
    const hurried = hurry && aborted(hurry, this).then(() => true);
    const alone = await Promise.race([this.#giveUp(), ...(hurried ? [hurried] : [])]);
    if (alone) await stopServer(this.#cluster, hurry);
    await this.#session?.end().catch(() => undefined);
  }

  /** @returns whether the server is to be stopped, which nobody else uses */
  async #giveUp(): Promise<boolean> {
    await this.#restarting;
    return this.#session !== undefined && giveUpUse(this.#session).catch(() => false);
  }
}
