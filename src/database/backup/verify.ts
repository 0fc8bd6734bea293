import { createHash } from 'node:crypto';
import { readArchive } from './archive.ts';
import { MANIFEST, type Manifest, partName, readManifest } from './manifest.ts';

/** A file is no backup, or not a whole one. The message says why, and the fix. */
class Unusable extends Error {
  constructor(file: string, why: string, cause?: unknown) {
    super(
      `${file} cannot be restored: ${why}. Nothing was written. Take another copy of it, or an older backup.`,
      {
        cause,
      },
    );
    this.name = 'Unusable';
  }
}

/**
 * Reads a backup from its beginning to its end.
 * @throws Unusable where a single byte of it is not as it was written
 */
export async function verify(file: string): Promise<Manifest> {
  const found = new Map<string, string>();
  let manifest: Manifest | undefined;
  try {
    for await (const { name, bytes } of readArchive(file)) {
      if (name === MANIFEST) manifest = readManifest(bytes.toString());
      else found.set(name, createHash('sha256').update(bytes).digest('hex'));
    }
  } catch (error) {
    throw new Unusable(file, error instanceof Error ? error.message : String(error), error);
  }
  if (!manifest) throw new Unusable(file, 'it ends before its end, or is no backup');
  for (const { name, parts } of manifest.tables)
    for (const [number, hash] of parts.entries())
      if (found.get(partName(name, number)) !== hash)
        throw new Unusable(file, `${partName(name, number)} is damaged or missing`);
  return manifest;
}
