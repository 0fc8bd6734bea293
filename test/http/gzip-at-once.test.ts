import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gzipAtOnce } from '../../src/http/gzip-at-once.ts';

it('each text comes out as it went in, whatever was compressed before', () => {
  const gzip = gzipAtOnce(1_000);
  const texts = ['', 'x'.repeat(1_000), 'short', 'é'.repeat(500), 'é'.repeat(501), 'longer '.repeat(10_000)];
  const compressed = texts.map((text) => gzip(text, { level: 3 }));
  expect(compressed.map((bytes) => gunzipSync(bytes).toString())).toEqual(texts);
  expect(gunzipSync(gzip(Buffer.from('bytes'), {})).toString()).toBe('bytes');
});
