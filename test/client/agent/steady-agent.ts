import { Agent } from '../../../src/client/index.ts';

/**
 * Logs numbered records, 200 a second, and says so every 50, until SIGUSR2; then it says what became of them, and how long
 * it was held up.
 */
const capacity = Number(process.argv[2]);
const EVERY = 5;
let isOver = false;
process.on('SIGUSR2', () => {
  isOver = true;
});

const agent = await Agent.start({
  type: 'Steady',
  heartbeatEvery: 500,
  logging: { capacity },
  patience: { farewell: 60_000 },
});
console.log(`ready: ${agent.name}`);

let [longest, slowest, n] = [0, 0, 0];
const start = performance.now();
let last = start;
while (!isOver) {
  await new Promise((resolve) => setTimeout(resolve, EVERY));
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
  for (; n < (now - start) / EVERY; n++) {
    const before = performance.now();
    agent.say('INFO', `record ${n}`, { n });
    slowest = Math.max(slowest, performance.now() - before);
    if (n % 50 === 0) console.log(`logged: ${n}`);
  }
}
await agent.log.flush(60_000);
const { stored, dropped, refused } = agent.log.counts;
console.log(`counts: ${JSON.stringify({ logged: n, stored, dropped, refused, longest, slowest })}`);
await agent.stop();
