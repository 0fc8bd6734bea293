import { setPriority } from 'node:os';
import { Crowd } from './crowd.ts';
import { PER_ADDRESS } from './homes.ts';

// Open home pages, in a process of their own: what they cost their browsers must not be taken for what agents wait for,
// so it goes behind everything that is measured.

setPriority(19);
const [url = '', count = '', askEvery = ''] = process.argv.slice(2);
const homes = Number(count);
const crowd = await Crowd.open({ address: url, path: '/api/events/', count: homes, perAddress: PER_ADDRESS });
const asked: Promise<boolean>[] = [];
// Evenly: pages are not opened at the same moment.
const asking = setInterval(() => asked.push(isAnswered()), Number(askEvery) / homes);
process.once('message', async () => {
  clearInterval(asking);
  const answered = (await Promise.all(asked)).filter(Boolean).length;
  const there = crowd.onlookers.filter(({ isGone }) => !isGone).length;
  await crowd.close();
  process.send?.({ answered, there });
  process.disconnect();
});
process.send?.('open');

async function isAnswered(): Promise<boolean> {
  const response = await fetch(`${url}/api/overview/`);
  await response.arrayBuffer();
  return response.ok;
}
