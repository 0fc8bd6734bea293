import { writeFileSync } from 'node:fs';
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
const counts = new Map<string, number>();

for (const [file, steps] of recorded) {
  it(`answers the recorded requests of ${file} as recorded, or exactly as the differences say`, async () => {
    const explained = explainedDifferences(file);
    const reasons = new Map(explained.map(({ scenario, step, reason }) => [`${scenario} ${step}`, reason]));
    const differing: ExplainedDifference[] = [];
    for (const scenario of Object.values(Object.groupBy(steps, (step) => step.scenario))) {
      for (const { step, difference } of await player.play(scenario ?? [])) {
        if (!difference) continue;
        const reason = reasons.get(`${step.scenario} ${step.step}`) ?? UNEXPLAINED;
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
        differing.push({ scenario: step.scenario, step: step.step, reason, ...difference });
      }
    }
    if (rewrites && differing.length > 0)
      writeFileSync(pathOf(file), `${differing.map((row) => JSON.stringify(row)).join('\n')}\n`);
    expect(differing).toEqual(rewrites ? explainedDifferences(file) : explained);
  });
}

it('differs for known reasons, each of which explains something, and rarely but for what the whole API does otherwise', () => {
  const all = [...recorded.values()].flat().length;
  const differing = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const percent = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
  const lines = Object.entries(REASONS).flatMap(([kind, names]) => {
    const rows = Object.entries(names).map(([name, text]) => [counts.get(name) ?? 0, text] as const);
    const sum = rows.reduce((total, [count]) => total + count, 0);
    return [`${sum} (${percent(sum)}) ${kind}`, ...rows.map(([count, text]) => `    ${count} ${text}`)];
  });
  console.log(
    [
      `${all} recorded steps: ${all - differing} match, ${differing} (${percent(differing)}) differ:`,
      ...lines,
    ].join('\n'),
  );
  const ruled = ['no answer to follow', 'rule of the whole API'];
  const others = [...counts].filter(([name]) => !ruled.includes(KIND_OF.get(name) ?? ''));
  expect(others.reduce((sum, [, count]) => sum + count, 0) / all).toBeLessThan(0.1);
  expect([...counts.keys()].sort()).toEqual([...KIND_OF.keys()].sort());
});
