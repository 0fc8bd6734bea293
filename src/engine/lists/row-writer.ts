import type { JsonRow } from '../../database/bounded-reader.ts';
import { CSV_END, csvCell } from '../../http/exports/csv.ts';
import type { Table } from '../table.ts';
import { includedText } from './included.ts';
import type { Listing } from './listing.ts';

/** Writes rows of a table as they are sent. */
export class RowWriter {
  readonly #table: Table;
  /** What stands before the value of each column. */
  readonly #before: string[];

  constructor(table: Table) {
    this.#table = table;
    this.#before = table.columns.map(
      ({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    );
  }

  /** The first line of a CSV file. */
  csvHead({ also }: Listing): string {
    const names = [...this.#table.columns.map(({ name }) => name), ...also.keys()];
    return names.map((name) => csvCell(JSON.stringify(name))).join(',') + CSV_END;
  }

  /** As JSON objects. @param between rows @param end behind the last one */
  text(listing: Listing, rows: JsonRow[], between = ',', end = ''): string {
    const { included } = listing.shape;
    let text = '';
    for (const row of rows) {
      if (text !== '') text += between;
      for (const [index, before] of this.#before.entries()) text += before + (row[index] ?? 'null');
      for (const [index, name] of included.entries())
        text += `,"${name}":${includedText(this.#table, name, row[this.#before.length + index] ?? null)}`;
      text += listing.end;
    }
    return text === '' ? '' : text + end;
  }

  /** As lines of a CSV file. */
  csv({ also }: Listing, rows: JsonRow[]): string {
    const { columns } = this.#table;
    const isJson = columns.map(({ type }) => type === 'jsonb');
    const besides = [...also.values()].map((value) => `,${csvCell(JSON.stringify(value))}`).join('');
    let text = '';
    for (const row of rows) {
      for (let index = 0; index < columns.length; index++)
        text += (index === 0 ? '' : ',') + csvCell(row[index] ?? null, isJson[index]);
      text += besides + CSV_END;
    }
    return text;
  }
}
