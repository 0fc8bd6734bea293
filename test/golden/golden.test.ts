import { afterAll, beforeAll, expect, it } from 'vitest';
import { DIFFERENCES } from './differences.ts';
import { Player } from './player.ts';
import { recordedSteps } from './step.ts';

let player: Player;

beforeAll(async () => {
  player = await Player.start();
});
afterAll(() => player.stop());

const recorded = recordedSteps();
const used = new Map<string, number>();
let matching = 0;

for (const [file, steps] of recorded) {
  it(`answers the recorded requests of ${file} as recorded, or differs for a reason in the table`, async () => {
    const unexplained: string[] = [];
    for (const scenario of Object.values(Object.groupBy(steps, (step) => step.scenario))) {
      for (const played of await player.play(scenario ?? [])) {
        const { step, answer, differences } = played;
        if (differences.length === 0) {
          matching++;
          continue;
        }
        const row = DIFFERENCES.find(({ where }) => where(played));
        if (row) used.set(row.reason, (used.get(row.reason) ?? 0) + 1);
        else {
          unexplained.push(
            `${step.scenario} ${step.step} ${step.request.method} ${step.request.path}: ${differences.join(', ')}; ` +
              `recorded ${step.response.status} ${JSON.stringify(step.response.body)}, got ${answer.status} ${answer.text.slice(0, 300)}`,
          );
        }
      }
    }
    expect(unexplained).toEqual([]);
  });
}

it('has no row in the table that explains nothing', () => {
  const all = [...recorded.values()].flat().length;
  const differing = [...used.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${all} recorded steps: ${matching} match, ${differing} differ for ${used.size} reasons, ${all - matching - differing} not covered`,
  );
  expect(DIFFERENCES.map(({ reason }) => reason).filter((reason) => !used.has(reason))).toEqual([]);
});
