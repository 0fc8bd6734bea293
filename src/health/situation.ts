import type { Liveness } from '../agents/liveness.ts';
import type { Capacity } from '../runs/capacity.ts';
import type { CurrentState } from '../runs/states.ts';
import type { OwnClocks } from './clock-watch.ts';

/** What the checks look at: read by one reader, so that a check is a function of it. What could not be read is missing. */
export interface Situation {
  /** By the database's clock where it answers, in ms since 1970. */
  now: number;
  database?: DatabaseFacts;
  messages?: MessageFacts;
  watchers?: WatcherFacts;
  agents?: AgentFacts[];
  runs?: RunFacts[];
  stale?: StaleFacts[];
  clocks?: ClockFacts[];
  ownClocks?: OwnClocks;
  slices?: SliceFacts;
  logs?: LogFacts;
  refusals?: RefusalFacts[];
  storage?: StorageFacts;
  certificate?: CertificateFacts;
}

/** The database, as this process meets it. */
interface DatabaseFacts {
  /** Why it did not answer. */
  trouble: string | null;
  /** How long the first statement took, in seconds. */
  seconds: number;
  /** Callers in this process that wait for a connection. */
  waiting: number;
}

/** Messages over the broker. */
export interface MessageFacts {
  /** Whether there is one: SWF_BROKER is not none. */
  hasBroker: boolean;
  consumer: 'consuming' | 'connecting' | 'standing by';
  trouble: string | null;
  /** Since when the consumer is in its state; null where none was ever heard of. */
  since: string | null;
  unpublished: number;
  unpublished_since: string | null;
  /** Within the window of H3. */
  dead_letters: number;
  dead_since: string | null;
  dead_reason: string | null;
  /** Messages stored meanwhile; counted no further than it takes to know the share of dead letters. */
  messages: number;
}

/** Watchers of the message stream. */
interface WatcherFacts {
  connected: number;
  lagging: number;
}

/** An agent that was heard within a day. */
export interface AgentFacts {
  name: string;
  type: string;
  namespace: string | null;
  /** As it says itself. */
  status: string;
  liveness: Liveness;
  last_heartbeat: string | null;
  created_at: string;
}

/** A run that is going, or has ended a moment ago. */
export interface RunFacts {
  number: number;
  namespace: string | null;
  execution: string | null;
  state: CurrentState;
  /** The agent that announced it, as a rule the DAQ simulator. */
  announced_by: string | null;
  /** When data taking began. */
  started_at: string | null;
  announced: number;
  registered: number;
  sampled: number;
  first_announced_at: string | null;
  last_announced_at: string | null;
  /** Of the last announcements, in seconds. */
  measured_interval: number | null;
  /** Of what was announced or registered within the windows of H9 and H9b, and is older than their grace. */
  due: DueFacts;
  slices: {
    queued: number;
    processing: number;
    done: number;
    failed: number;
    oldest_queued_at: string | null;
  };
  capacity: Capacity;
  queue_grows_per_s: number;
  parameters: RunParameters;
}

/** What has to be registered and sampled by now. */
interface DueFacts {
  announced: number;
  unregistered: number;
  unregistered_since: string | null;
  registered: number;
  unsampled: number;
  unsampled_since: string | null;
}

/** What the execution of a run says of it; null where it does not. */
export interface RunParameters {
  stf_count: number | null;
  periods: number | null;
  stf_interval: number | null;
  slice_seconds: number | null;
  /** The kinds of agents that it wants. */
  wanted: string[];
}

/** Something that says it is running and has not been heard of for long. */
interface StaleFacts {
  kind: 'run' | 'execution';
  key: string;
  started_at: string;
}

/** How far the clock of an agent is off, by its last log records. */
interface ClockFacts {
  instance: string;
  /** Median of receipt minus its own time, in seconds: positive where its clock is behind. */
  offset: number;
  since: string;
}

/** Slices that were finished within the window of H10, the newest of them. */
export interface SliceFacts {
  finished: number;
  failed: number;
  failed_since: string | null;
  /** How many were tried three times or more. */
  retried: number;
}

/** Severe log records within the window of H12. */
export interface LogFacts {
  errors: number;
  critical: number;
  /** In the worst minute. */
  most_per_minute: number;
  since: string | null;
  /** The newest of them. */
  last: { instance: string; message: string } | null;
}

/** Requests that were refused within the window of H13, in the same words. */
interface RefusalFacts {
  operation: string;
  status: number;
  text: string;
  count: number;
  most_per_minute: number;
  since: string;
}

/** Where the rows are. */
export interface StorageFacts {
  has_partition_for_tomorrow: boolean;
  partitions: number;
  database_bytes: number;
  /** The disk of the embedded database; null where the database runs elsewhere. In bytes. */
  disk: {
    free: number;
    size: number;
    /** Seconds until it is full, as it has filled within the last hour; null where that is not in sight. */
    left: number | null;
  } | null;
}

/** The certificate of the HTTPS listener. */
export interface CertificateFacts {
  expires_at: string;
  /** Why a newer one is not in use. */
  trouble: string | null;
}
