import type { Digest } from '../digest.ts';

/** The last file in a backup: what is in it, and of what state. */
export interface Manifest {
  format: typeof FORMAT;
  program: string;
  postgres: string;
  /** Everything that was committed before this moment is in it, and nothing that was committed later, by the database's clock. */
  takenAt: string;
  /** Those that had made the tables. */
  migrations: string[];
  /** Days of receipt, `20260807`, of which there is a partition of the logs. */
  days: string[];
  /** Each after those that its foreign keys lead to. */
  tables: BackedUpTable[];
  sequences: { name: string; value: string; called: boolean }[];
}

/** A table, as COPY writes it in parts that are compressed each. */
export interface BackedUpTable extends Digest {
  name: string;
  columns: string[];
  /** SHA-256 of each part. */
  parts: string[];
}

export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

/** The file of a part. @param number from 0 */
export const partName = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(6, '0')}.copy.gz`;

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/** @throws where the text is not that of a manifest that this program understands */
export function readManifest(text: string): Manifest {
  const manifest: Manifest = JSON.parse(text);
  if (manifest.format !== FORMAT)
    throw new Error(`its format is ${String(manifest.format)}, and this program knows ${FORMAT}`);
  const { tables, sequences, days } = manifest;
  const names = [
    ...tables.flatMap(({ name, columns }) => [name, ...columns]),
    ...sequences.map(({ name }) => name),
  ];
  // They become part of statements.
  for (const name of names) if (!NAME.test(name)) throw new Error(`its manifest has a strange name: ${name}`);
  for (const day of days) if (!/^\d{8}$/.test(day)) throw new Error(`its manifest has a strange day: ${day}`);
  return manifest;
}
