import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ExplainedDifference, explainedDifferences, KIND_OF, pathOf, REASONS } from './differences.ts';
import { Player } from './player.ts';
import { recordedSteps } from './step.ts';

/** Writes the differences as they are now. Reasons stay; a step that is new gets UNEXPLAINED, which fails. */
const rewrites = process.env['SWF_TEST_REWRITE'] === '1';
const UNEXPLAINED = '?';

let player: Player;

beforeAll(async () => {
  player = await Player.start();
});
afterAll(() => player.stop());

const recorded = recordedSteps();

for (const [file, steps] of recorded) {
  it(`answers the recorded requests of ${file} as recorded, or exactly as the differences say`, async () => {
    const explained = explainedDifferences(file);
    const reasons = new Map(explained.map(({ scenario, step, reason }) => [`${scenario} ${step}`, reason]));
    const differing: ExplainedDifference[] = [];
    for (const scenario of Object.values(Object.groupBy(steps, (step) => step.scenario))) {
      for (const { step, difference } of await player.play(scenario ?? [])) {
        if (!difference) continue;
        const reason = reasons.get(`${step.scenario} ${step.step}`) ?? UNEXPLAINED;
        differing.push({ scenario: step.scenario, step: step.step, reason, ...difference });
      }
    }
    if (rewrites && differing.length > 0)
      writeFileSync(pathOf(file), `${differing.map((row) => JSON.stringify(row)).join('\n')}\n`);
    expect(differing).toEqual(rewrites ? explainedDifferences(file) : explained);
  });
}

const README = new URL('./README.md', import.meta.url);

/** How many steps have each reason. */
function countReasons(): Map<string, number> {
  const reasons = [...recorded.keys()]
    .flatMap((file) => explainedDifferences(file))
    .map(({ reason }) => reason);
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

/** What README.md says of the differences: a row for each reason, with the steps that have it. */
function table(counts: Map<string, number>): string {
  const rows = Object.entries(REASONS).flatMap(([kind, names]) => {
    const own = Object.entries(names).map(([name, text]) => [counts.get(name) ?? 0, text] as const);
    const sum = own.reduce((total, [count]) => total + count, 0);
    return [[sum, `**${kind}**`] as const, ...own.toSorted(([a], [b]) => b - a)];
  });
  return [
    '| steps | reason |',
    '|------:|--------|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
}

it('differs for known reasons, each of which explains something, as README.md counts them', () => {
  const all = [...recorded.values()].flat().length;
  const counts = countReasons();
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, count) => total + count, 0);
  const differing = sum(counts.values());
  const summary = `Of ${all} steps ${differing} differ: ${((100 * differing) / all).toFixed(1)} %.`;
  console.log(`${summary} test/golden/README.md counts the reasons.`);
  const page = readFileSync(README, 'utf8');
  if (rewrites)
    writeFileSync(
      README,
      page
        .replace(/\| steps [\s\S]*?\n(?!\|)/, () => table(counts))
        .replace(/Of \d+ steps .* differ: .* %\./, summary),
    );
  else expect(page).toContain(table(counts));
  expect(readFileSync(README, 'utf8')).toContain(summary);
  const ruled = ['no answer to follow', 'rule of the whole API'];
  const others = [...counts].filter(([name]) => !ruled.includes(KIND_OF.get(name) ?? ''));
  expect(sum(others.map(([, count]) => count)) / all).toBeLessThan(0.1);
  expect([...counts.keys()].sort()).toEqual([...KIND_OF.keys()].sort());
});
