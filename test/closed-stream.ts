import type { Database } from '../src/database/connection.ts';
import { Stream } from '../src/messages/stream/stream.ts';

/** A stream that greets each watcher and ends: for tests that ask every operation and wait for its end. */
export async function closedStream(database: Database): Promise<Stream> {
  const stream = new Stream(database, () => undefined);
  await stream.close();
  return stream;
}
