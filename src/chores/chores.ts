import type { Database } from '../database/connection.ts';
import { runOnLeader } from '../database/leadership.ts';
import { type Changed, type Chore, type ChoresOptions, SECOND } from './chore.ts';
import { expiry, retention } from './deleting.ts';
import { presence } from './presence.ts';
import { upkeep } from './upkeep.ts';

/**
 * Takes part in the work that of all monitors on a database one does by timers.
 * @returns stops it, once the run in progress has ended
 */
export function startChores(database: Database, options: ChoresOptions): () => Promise<void> {
  const log = (line: string) => options.log.warn({}, line);
  return runOnLeader(database, 'chores', () => startTimers(database, options), { log });
}

function startTimers(database: Database, options: ChoresOptions): () => Promise<void> {
  const changed: Changed = (resource, count, isDeleted = false) => {
    if (count > 0) options.note({ resource, isDeleted, count });
  };
  const chores = [
    ...upkeep(database),
    ...presence(database, changed),
    ...expiry(database, changed),
    ...retention(database, options, changed),
  ];
  const stops = chores.map((chore) => repeat(chore, options.log));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** A monitor that never runs for an hour without a restart does the hourly work too. In ms. */
const LATEST_FIRST_RUN = 60 * SECOND;

/** Runs a chore again and again, never twice at once; a failure is logged and the next run comes as planned. */
function repeat({ name, every, run }: Chore, log: ChoresOptions['log']): () => Promise<void> {
  let running: Promise<void> | undefined;
  const once = () => {
    running ??= run()
      .then((line) => line !== undefined && log.info(line))
      .catch((error: unknown) =>
        log.warn({ err: error }, `${name} failed; it is tried again in ${every / SECOND} s`),
      )
      .then(() => {
        running = undefined;
      });
  };
  const timers = [setInterval(once, every)];
  if (every > LATEST_FIRST_RUN) timers.push(setTimeout(once, LATEST_FIRST_RUN));
  for (const timer of timers) timer.unref();
  return async () => {
    timers.forEach(clearTimeout);
    await running;
  };
}
