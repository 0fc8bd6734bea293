import { Refusal } from './refusal.ts';

/** The multicast address of the testbed's Artemis: who names it bare means the topic. */
const TOPICS = new Set(['epictopic']);

const NAME = /^\S+$/;
const PREFIXED = /^(?:\/(topic|queue)\/|(topic|queue):\/\/)(.*)$/s;
/** `/temp-queue/x`, `other://x`: neither a bare name nor one of ours. */
const OTHER = /^\/|:\/\//;

/**
 * The destination that a client names: `/topic/NAME`, `/queue/NAME`, `topic://NAME`, `queue://NAME`, or NAME alone, which
 * is a queue unless there is a topic of that name.
 * @throws Refusal where it is none of these
 */
export function destinationNamed(name: string, isTopic: (destination: string) => boolean): string {
  const [, slashed, scheme, prefixed] = PREFIXED.exec(name) ?? [];
  const kind = slashed ?? scheme;
  if (kind !== undefined && prefixed !== undefined && NAME.test(prefixed)) return `/${kind}/${prefixed}`;
  if (kind !== undefined || OTHER.test(name) || !NAME.test(name)) {
    throw new Refusal(`the destination ${name} is none: /topic/NAME, /queue/NAME, or NAME alone`);
  }
  const topic = `/topic/${name}`;
  return TOPICS.has(name) || isTopic(topic) ? topic : `/queue/${name}`;
}
