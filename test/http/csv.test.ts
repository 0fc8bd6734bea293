import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { CSV_END, csvCell } from '../../src/http/exports/csv.ts';

it.each([
  ['null', null, ''],
  ['a JSON null', 'null', ''],
  ['an empty text', '""', '""'],
  ['a text', '"ready"', 'ready'],
  ['a text with what separates cells and lines', String.raw`"a,b \"c\"\r\nd"`, '"a,b ""c""\r\nd"'],
  ['a number below zero', '-5', '-5'],
  ['a truth', 'true', 'true'],
  ['an object', '{"a": "=1"}', '"{""a"": ""=1""}"'],
])('a cell of %s', (_, json, cell) => {
  expect(csvCell(json)).toBe(cell);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
  'a text that a spreadsheet takes for a formula has an apostrophe before it: %j',
  (text) => {
    expect(parse(csvCell(JSON.stringify(text)) + CSV_END)).toEqual([[`'${text}`]]);
  },
);

it('a text of a JSON column keeps its quotes, which no formula begins with', () => {
  expect(parse(csvCell('"=1+1"', true) + CSV_END)).toEqual([['"=1+1"']]);
});
