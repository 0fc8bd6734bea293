import { Agent } from '../../../src/client/index.ts';

/** What the tests of endings run: agents that end as the first word says, with patience of the second. */
const [how, farewell] = process.argv.slice(2);

const patience = { farewell: Number(farewell ?? 60_000) };
const first = await Agent.start({ type: 'Ending', namespace: 'testbed', patience });
const agents = how === 'two' ? [first, await Agent.start({ type: 'Ending' })] : [first];
if (how === 'own-handler') {
  process.on('SIGTERM', () => setInterval(() => undefined, 60_000)); // stays until it is told to go
  process.on('SIGUSR2', () => process.exit(7));
}
first.say('INFO', 'the last record');
console.log(`ready: ${agents.map(({ name }) => name).join(' ')}`);
if (how === 'throw') {
  setTimeout(() => {
    throw new Error('the detector is on fire');
  }, 1);
}
if (how === 'throw-odd') {
  setTimeout(() => {
    throw Object.create(null);
  }, 1);
}
if (how === 'throw-twice') {
  process.on('unhandledRejection', () => undefined); // is not asked for what is thrown
  for (const part of ['detector', 'counting house']) {
    setTimeout(() => {
      throw new Error(`the ${part} is on fire`);
    }, 1);
  }
}
if (how === 'reject') void Promise.reject(new Error('the detector is on fire'));
if (how === 'stop') await first.stop();
