import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { Player } from './player.ts';
import { recordedSteps } from './step.ts';
it('replays', { timeout: 300_000 }, async () => {
  const player = await Player.start();
  const out: string[] = []; let n = 0, bad = 0; const per: Record<string,string> = {};
  for (const [file, steps] of recordedSteps()) {
    const groups = Object.groupBy(steps, (s) => s.scenario); let fb = 0;
    for (const group of Object.values(groups)) for (const p of await player.play(group ?? [])) {
      n++; if (p.differences.length) { bad++; fb++; out.push(JSON.stringify({ s: p.step.scenario, n: p.step.step, note: p.step.note, d: p.differences, m: p.step.request.method, p: p.step.request.path, auth: p.step.request.auth, rb: p.step.request.body, es: p.step.response.status, eb: p.step.response.body, eh: p.step.response.headers, as: p.answer.status, ab: p.answer.text.slice(0, 400) })); }
    }
    per[file] = `${fb}/${steps.length}`;
  }
  writeFileSync('/tmp/mine/diff.jsonl', out.join('\n')); console.log(n, bad, JSON.stringify(per));
  await player.stop();
});
