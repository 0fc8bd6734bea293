import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { extract, pack } from 'tar-stream';

// tar by tar-stream: a backup can be looked at with the tools that every machine has. `entry()` takes buffers faster than a
// disk does, and holds them all, unless its callback is waited for.

/** A file in the archive may be so large, in bytes: whoever reads it holds one at a time. */
const LARGEST = 16 * 2 ** 20;

/** Files go into an archive one after the other. */
export interface ArchiveWriter {
  add(name: string, bytes: Buffer): Promise<void>;
}

/**
 * Writes an archive, which has its name only once it is complete and on the disk. Only its user may read it.
 * @param file that is not there yet
 */
export async function writeArchive(
  file: string,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const half = `${file}.partial`;
  const archive = pack();
  const writing = pipeline(archive, createWriteStream(half, { mode: 0o600, flush: true }));
  const add = (name: string, bytes: Buffer) =>
    new Promise<void>((resolve, reject) => {
      const header = { name, size: bytes.length, mode: 0o600, mtime: new Date(0) };
      archive.entry(header, bytes, (error) => (error ? reject(error) : resolve())).on('error', reject);
    });
  try {
    // A disk that is full ends the writing first.
    await Promise.race([fill({ add }), writing]);
    archive.finalize();
    await writing;
    await rename(half, file);
  } catch (error) {
    archive.destroy();
    await writing.catch(() => undefined); // the first error counts
    await rm(half, { force: true });
    throw error;
  }
}

/** Reads the files of an archive one after the other. @throws where it is none, or ends before its end */
export async function* readArchive(file: string): AsyncGenerator<{ name: string; bytes: Buffer }> {
  const archive = extract();
  const reading = pipeline(createReadStream(file), archive);
  reading.catch(() => undefined); // its error comes from the loop, too
  for await (const entry of archive) {
    const { name, size = 0 } = entry.header;
    if (size > LARGEST) throw new Error(`${name} has ${size} bytes, which none of a backup has`);
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    yield { name, bytes: Buffer.concat(chunks) };
  }
  await reading;
}
