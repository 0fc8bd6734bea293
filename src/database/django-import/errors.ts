import { commandLine } from '../../process/command-line.ts';

/** The target cannot take an import. The message says why, and the fix. */
export class ImportRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportRefused';
  }
}

const ELSEWHERE =
  'Import into a new database: create one and set DATABASE_URL, or set SWF_DATA_DIR to a new directory.';

export const refusals = {
  running: () => 'A monitor runs on the target. Stop it; it may start when the import is done.',
  rows: (table: string) => `The target is not empty: there are rows in "${table}". ${ELSEWHERE}`,
  other: () => `The target has the rows of another Django database, or of a copy of this one. ${ELSEWHERE}`,
  used: (at: string) =>
    `A monitor was started on the target at ${at}, after the import. A second pass would delete what it has stored since. ${ELSEWHERE}`,
  again: () =>
    `Everything has been imported already. For what came since: ${commandLine('import-django', '--since')}`,
  unfinished: () =>
    `An import from a Django monitor was begun on this database and is not finished. Run it again, and it goes on: ${commandLine('import-django')}`,
  nothing: () => `Nothing has been imported yet: leave out --since.`,
};
