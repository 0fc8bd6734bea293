import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Contract, withoutTexts } from './comparable.ts';
import { breakingChanges } from './compare.ts';

/** Where the contract is kept that was released last, under its version, without its texts. */
const releasedDirectory = fileURLToPath(new URL('../../contract/released/', import.meta.url));

/** @returns the contract that was released last, undefined where none was */
export function releasedContract(directory = releasedDirectory): Contract | undefined {
  const [file] = readdirSync(directory).filter((name) => name.endsWith('.json'));
  return file === undefined ? undefined : JSON.parse(readFileSync(join(directory, file), 'utf8'));
}

/**
 * Says what in a contract breaks the promise of the one released before it. With a new major version all may change.
 * @returns a line for each such change
 */
export function brokenPromises(present: Contract, released = releasedContract()): string[] {
  if (!released) return ['no contract was released: contract/released/ is empty'];
  if (major(present) > major(released)) return [];
  return breakingChanges(released, present).map((change) => `since ${released.info.version}: ${change}`);
}

function major({ info }: Contract): number {
  return Number(info.version.split('.')[0]);
}

/**
 * Takes a contract as the one that is released. The one before it goes: callers are promised the latest.
 * @returns the file it is in
 * @throws where it breaks a promise, or where another one has its version
 */
export function release(present: Contract, directory = releasedDirectory): string {
  mkdirSync(directory, { recursive: true });
  const before = releasedContract(directory);
  const kept = withoutTexts(present);
  const { version } = present.info;
  if (before) {
    const broken = brokenPromises(present, before);
    if (broken.length > 0)
      throw new Error(
        `${broken.join('\n')}\nRaise the first number of info.version in openapi.yaml, or take these changes back.`,
      );
    if (before.info.version === version && JSON.stringify(before) !== JSON.stringify(kept))
      throw new Error(
        `${version} is released already, with another contract. Raise info.version in openapi.yaml.`,
      );
  }
  for (const name of readdirSync(directory)) rmSync(join(directory, name));
  const file = join(directory, `${version}.json`);
  writeFileSync(file, linesOf(kept));
  return file;
}

/** A line for each path and each component, so that versions can be compared by eye. */
function linesOf({ openapi, info, paths, components }: Contract): string {
  const map = (entries: object, indent: string) =>
    Object.entries(entries)
      .map(([name, value]) => `${indent}${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const parts = Object.entries((components ?? {}) as Record<string, object>)
    .map(([name, part]) => `    ${JSON.stringify(name)}: {\n${map(part, '      ')}\n    }`)
    .join(',\n');
  return `{\n  "openapi": ${JSON.stringify(openapi)},\n  "info": ${JSON.stringify(info)},\n  "paths": {\n${map(paths, '    ')}\n  },\n  "components": {\n${parts}\n  }\n}\n`;
}
