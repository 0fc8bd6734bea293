import { expect, it } from 'vitest';
import { classify } from '../../../src/messages/ingest/incoming.ts';

it.each([
  ['a heartbeat', { agent_name: 'daq-1', status: 'OK' }, 'heartbeat'],
  ['a workflow message that names its agent', { msg_type: 'stf_gen', agent_name: 'daq-1' }, 'workflow'],
  ['a workflow message that has a status', { msg_type: 'stf_gen', status: 'OK' }, 'workflow'],
  ['an object that is neither', { agent_name: 'daq-1' }, 'other'],
])('%s is classified by its keys', (_name, content, kind) => {
  expect(classify(Buffer.from(JSON.stringify(content)), '/topic/epictopic').kind).toBe(kind);
});
