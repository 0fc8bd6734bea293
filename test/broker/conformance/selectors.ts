import { expect } from 'vitest';
import { answer, type Seen, type Suite, unique } from './suite.ts';

const ALL = 'one, two, without';

/** Selectors, and which of the messages "one", "two" and "without" every broker gives for them. */
const ALIKE: [selector: string, given: string][] = [
  ["run_id = '100010'", 'one'],
  ["'100010' = run_id", 'one'],
  ["run_id <> '100010'", 'two'],
  ["run_id = 'x'", 'none'],
  ["namespace='x' AND (run_id='100010')", 'one'],
  ["namespace='x' and (run_id='100010' or run_id='100011')", 'one, two'],
  ["run_id = '100011' OR run_id = '100010' AND namespace = 'y'", 'two'],
  ["NOT (run_id = '100010')", 'two'],
  ["run_id IN ('100009', '100010')", 'one'],
  ["run_id NOT IN ('100009', '100010')", 'two'],
  ["run_id LIKE '%_10'", 'one'],
  ["run_id NOT LIKE '%_10'", 'two'],
  ["run_id LIKE '1000!_0' ESCAPE '!'", 'none'],
  ["note = 'it''s'", 'one'],
  ['run_id IS NULL', 'without'],
  ["namespace IS NOT NULL AND 'a' = 'a'", 'one, two'],
  ["task_id = '7' OR namespace = 'x'", 'one, two'],
  ["NOT (task_id = '7')", 'none'],
  ['run_id = task_id', 'without'],
  ['namespace = 5', 'none'],
  ['namespace <> 5', 'one, two'],
  ['5 > 3 AND 5 BETWEEN -1 AND 7e3', ALL],
  ['TRUE', ALL],
  ['FALSE', 'none'],
  ["JMSType = 'a'", 'one'],
  ["type = 'a'", 'none'],
  ["JMSCorrelationID = 'c'", 'one'],
  ['', 'refused'],
  [' ', 'refused'],
  ['run_id = ', 'refused'],
  ["run_id = 'x' b", 'refused'],
  ["run_id == 'x'", 'refused'],
  ["run_id > '1'", 'refused'],
  ['run_id IN (100010)', 'refused'],
  ["'x' IN ('x')", 'refused'],
];

/** Those that are read in different ways. */
const DIFFERENT: [selector: string, given: Seen][] = [
  ['run_id = 100010', { embedded: 'none', Classic: 'one', Artemis: 'none' }],
  ['run_id <> 100010.0', { embedded: 'one, two', Classic: 'two', Artemis: 'one, two' }],
  ['run_id > 100000', { embedded: 'none', Classic: 'one, two', Artemis: 'none' }],
  ['NOT (run_id > 100000)', { embedded: 'one, two', Classic: 'none', Artemis: 'one, two' }],
  ['run_id BETWEEN 1 AND 200000', { embedded: 'none', Classic: 'one, two', Artemis: 'none' }],
  ['run_id NOT BETWEEN 1 AND 2', { embedded: 'none', Classic: 'one, two', Artemis: 'none' }],
  ['"msg-type" = \'x\'', { embedded: 'one', Classic: 'refused', Artemis: 'one' }],
  ["msg-type = 'x'", { embedded: 'refused', Classic: 'none', Artemis: 'none' }],
  [
    "NOT run_id = '100010'",
    { embedded: 'refused', Classic: 'fails with the first message', Artemis: 'none' },
  ],
  ['NOT run_id IS NULL', { embedded: 'refused', Classic: 'without', Artemis: 'without' }],
  ["run_id = ('100010')", { embedded: 'refused', Classic: 'one', Artemis: 'one' }],
  ['run_id', { embedded: 'refused', Classic: 'none', Artemis: 'none' }],
  ['run_id + 1 = 100011', { embedded: 'refused', Classic: 'none', Artemis: 'none' }],
  ['JMSPriority = 4', { embedded: 'refused', Classic: ALL, Artemis: 'none' }],
  ['AMQPriority = 4', { embedded: 'refused', Classic: 'none', Artemis: ALL }],
  ['JMSTimestamp > 0', { embedded: 'refused', Classic: ALL, Artemis: 'none' }],
  ["JMSDeliveryMode = 'NON_PERSISTENT'", { embedded: 'refused', Classic: ALL, Artemis: 'none' }],
  ['convert_string_expressions:run_id = 100010', { embedded: 'refused', Classic: 'refused', Artemis: 'one' }],
];

const ONE = "namespace:x\nrun_id:100010\nnote:it's\ntype:a\nmsg-type:x\ncorrelation-id:c\n";
const TWO = 'namespace:x\nrun_id:100011\n';

export function selectors({ alike, differ, raw }: Suite): void {
  const given = async (selector: string): Promise<string> => {
    const topic = unique('topic');
    const reader = await raw();
    const subscribe = (to: string, condition: string) =>
      answer(
        reader,
        `SUBSCRIBE\nid:${to}\ndestination:${to}\nselector:${condition.replace(':', '\\c')}\n\n^`,
      );
    if ((await subscribe(unique('topic'), selector)) === 'refused') return 'refused';
    await subscribe(topic, orLast(selector));
    const send = (body: string, headers: string) =>
      reader.send(`SEND\ndestination:${topic}\n${headers}\n${body}^`);
    send('one', ONE);
    send('two', TWO);
    send('without', '');
    send('last', 'last:yes\n');
    const bodies: string[] = [];
    for (;;) {
      const { command, body } = await reader.frame();
      if (command === 'ERROR') return 'fails with the first message';
      if (body.toString() === 'last') return bodies.join(', ') || 'none';
      bodies.push(body.toString());
    }
  };

  for (const [selector, expected] of ALIKE)
    alike(`\`${selector}\` ${expected === 'refused' ? 'is refused' : `gives ${expected}`}`, async () =>
      expect(await given(selector)).toBe(expected),
    );
  for (const [selector, seen] of DIFFERENT) differ(`\`${selector}\``, seen, () => given(selector));
}

/** A selector that takes the last message besides: when that comes, nothing more does. */
function orLast(selector: string): string {
  const [, prefix = '', condition] = /^(\w+:)?(.*)$/.exec(selector) ?? [];
  return `${prefix}(${condition}) OR last = 'yes'`;
}
