import type { components } from '../../../generated/api.ts';
import type { Facts } from './facts.ts';
import { type RunFinding, unregistered } from './findings.ts';

type RunEvent = components['schemas']['RunEvent'];

/** Events that are told; of more, the last. */
const MOST = 40;

/** What happened in a run, in its order. */
export function eventsOf(facts: Facts, findings: RunFinding[]): RunEvent[] {
  const { states, stfs } = facts.timeline;
  const events: RunEvent[] = states.map(({ at, message_type, state, substate }) => ({
    at,
    kind: 'state',
    text: `${message_type}: ${[state, substate].filter((word) => word !== null).join(', ')}`,
  }));
  const tell = (kind: RunEvent['kind'], at: string | null | undefined, text: string) => {
    if (at) events.push({ at, kind, text });
  };
  const announced = stfs.filter(({ announced_at }) => announced_at !== null);
  const registered = stfs.filter(({ registered_at }) => registered_at !== null);
  const [firstAnnounced, lastAnnounced] = [announced[0], announced.at(-1)];
  const [firstRegistered, lastRegistered] = [registered[0], registered.at(-1)];
  tell('file', firstAnnounced?.announced_at, `${firstAnnounced?.stf_filename} was announced`);
  tell('file', firstRegistered?.registered_at, `${firstRegistered?.stf_filename} was registered`);
  if (registered.length > 1)
    tell(
      'file',
      lastRegistered?.registered_at,
      `${lastRegistered?.stf_filename} was registered, the last that was`,
    );
  const [missing] = unregistered(facts);
  tell(
    'file',
    missing?.announced_at,
    `${missing?.stf_filename} was announced, the first that was never registered`,
  );
  if (announced.length > 1)
    tell(
      'file',
      lastAnnounced?.announced_at,
      `${lastAnnounced?.stf_filename} was announced, the last that was`,
    );
  for (const { kind, subject, since } of findings)
    if (kind === 'agent-silent') tell('agent', since, `${subject} was heard for the last time`);
  const failed = facts.failedSlices.at(-1);
  tell('slice', failed?.updated_at, `a slice of ${failed?.tf_filename} failed`);
  return events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(-MOST);
}
