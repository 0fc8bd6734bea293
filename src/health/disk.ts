import { statfs } from 'node:fs/promises';

/** The disk that a directory is on, in bytes. @returns null where there is no directory to look at */
export async function diskOf(directory: string | undefined): Promise<{ free: number; size: number } | null> {
  if (directory === undefined) return null;
  const { bavail, blocks, bsize } = await statfs(directory);
  return { free: bavail * bsize, size: blocks * bsize };
}
