import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestBroker, type TestBroker } from './broker.ts';
import { conformanceTables } from './conformance/table.ts';
import { conformance } from './conformance.ts';

let broker: TestBroker;
beforeAll(async () => {
  broker = await startTestBroker();
});
afterAll(() => broker.stop());

const rows = conformance('embedded', () => broker);

const DOCUMENT = fileURLToPath(new URL('../../docs/broker.md', import.meta.url));
const START =
  '<!-- What follows is written by test/broker/conformance.test.ts: npx vitest -u run it to change it. -->\n';

it('docs/broker.md has a row for each of these cases', async () => {
  const [written] = readFileSync(DOCUMENT, 'utf8').split(START);
  await expect(`${written}${START}\n${conformanceTables(rows)}`).toMatchFileSnapshot(DOCUMENT);
});
