import { Agent } from '../../../src/client/index.ts';

/** Logs so many numbered records, 200 a second, and says at the end what became of them, and how long it was held up. */
const [count = 0, capacity = 0] = process.argv.slice(2).map(Number);
const EVERY = 5;

const agent = await Agent.start({
  type: 'Steady',
  heartbeatEvery: 500,
  logging: { capacity },
});
console.log(`ready: ${agent.name}`);

let [longest, slowest, n] = [0, 0, 0];
const start = performance.now();
let last = start;
while (n < count) {
  await new Promise((resolve) => setTimeout(resolve, EVERY));
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
  for (; n < Math.min(count, (now - start) / EVERY); n++) {
    const before = performance.now();
    agent.say('INFO', `record ${n}`, { n });
    slowest = Math.max(slowest, performance.now() - before);
  }
}
console.log('logged');
await agent.log.flush(30_000);
const { stored, dropped, refused } = agent.log.counts;
console.log(`counts: ${JSON.stringify({ stored, dropped, refused, longest, slowest })}`);
await agent.stop();
