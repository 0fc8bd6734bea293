import { csvOf, ndjsonOf } from '../../../src/http/exports/rows.ts';
import { type Bundle, mapOf, type Node, nameOf, operationsOf, rowOf } from '../nodes.ts';

const FILES = {
  'application/x-ndjson': { description: 'The rows as JSON, one on each line.', write: ndjsonOf },
  'text/csv': { description: 'The rows as comma-separated values, below their names.', write: csvOf },
};

const HEADER = {
  description: 'The name of the file, where the list is asked for as one.',
  schema: { type: 'string' },
  example: 'attachment; filename="swf-logs-20260807T140000Z.csv"',
};

/** Lists that take `ListFormat` are also to be had as files. */
export function completeExports(document: Bundle): void {
  const schemas = mapOf(document.components, 'schemas');
  for (const { operation } of operationsOf(document)) {
    const parameters = (operation['parameters'] ?? []) as Node[];
    if (!parameters.some((parameter) => nameOf(parameter) === 'ListFormat')) continue;
    const reply = mapOf(operation, 'responses')['200'] ?? {};
    mapOf(document.components, 'headers')['ContentDisposition'] = HEADER;
    reply['headers'] = {
      ...mapOf(reply, 'headers'),
      'Content-Disposition': { $ref: '#/components/headers/ContentDisposition' },
    };
    const [row = {}] = (schemas[rowOf(operation) ?? '']?.['examples'] ?? []) as Node[];
    const content = mapOf(reply, 'content');
    for (const [type, { description, write }] of Object.entries(FILES))
      content[type] = { schema: { type: 'string', description }, example: write([row]) };
  }
}
