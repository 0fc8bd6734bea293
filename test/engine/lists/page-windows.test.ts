import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../../src/engine/lists/page-windows.ts';
import { useMonitor } from '../../use-monitor.ts';

const windows = (pages: [limit: number, offset: number][], most = 1_000) =>
  windowsOf(
    pages.map(([limit, offset]) => ({ limit, offset })),
    most,
  ).map(({ limit, offset, pages: within }) => [limit, offset, within.length]);

describe('pages of one list that are read together', () => {
  it('are the same page, pages that overlap, and pages side by side', () => {
    expect(windows([[20, 40], [20, 40]])).toEqual([[20, 40, 2]]); // biome-ignore format: pairs
    expect(windows([[20, 10], [20, 0]])).toEqual([[30, 0, 2]]); // biome-ignore format: pairs
    expect(windows([[20, 0], [20, 20], [5, 3]])).toEqual([[40, 0, 3]]); // biome-ignore format: pairs
  });

  it('are not those between which rows would be read for nobody', () => {
    expect(windows([[20, 0], [20, 21]])).toEqual([[20, 0, 1], [20, 21, 1]]); // biome-ignore format: pairs
  });

  it('are no more rows than one statement reads', () => {
    expect(windows([[20, 0], [20, 10], [20, 20]], 30)).toEqual([[30, 0, 2], [20, 20, 1]]); // biome-ignore format: pairs
  });
});

describe('pages by number that are asked for at the same time', async () => {
  const { client } = await useMonitor();
  for (let n = 1; n <= 30; n++)
    await client.https('POST', '/api/runs/', {
      body: { run_number: n, start_time: `2026-08-07T14:00:${String(n).padStart(2, '0')}Z` },
    });
  const page = async (offset: number) =>
    (await client.https('GET', `/api/runs/?limit=4&offset=${offset}`)).body;

  it('are each the page that it is by itself, behind the end, too', async () => {
    const offsets = [0, 1, 2, 3, 10, 10, 27, 28, 29, 30, 35, 1_000];
    const alone = [];
    for (const offset of offsets) alone.push(await page(offset));
    expect(alone.map(({ count }) => count)).toEqual(offsets.map(() => 30));
    expect(await Promise.all(offsets.map(page))).toEqual(alone);
  });
});
