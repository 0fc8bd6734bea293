import { Agent } from '../src/client/index.ts';

const agent = await Agent.start({ type: 'example', namespace: 'operators' });
agent.say('INFO', `${agent.name} is there`);
const { run_number } = await agent.client.nextRunNumber();
await agent.processing(async () => {
  await agent.client.createRun({ body: { run_number, start_time: new Date().toISOString() } });
  agent.say('INFO', `run ${run_number} is recorded`, { run_id: String(run_number) });
});
await agent.untilStopped(); // Ctrl-C: the monitor sees EXITED
