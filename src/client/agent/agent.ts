import { once } from 'node:events';
import { hostname, userInfo } from 'node:os';
import { makeReporter } from '../../process/describe.ts';
import { onProcessExit } from '../../process/process-exit.ts';
import type { CallOptions } from '../call.ts';
import { MonitorClient } from '../client.ts';
import { MonitorError } from '../errors.ts';
import { callSite } from '../logging/call-site.ts';
import type { LevelName } from '../logging/levels.ts';
import { MonitorLog, type MonitorLogOptions } from '../logging/monitor-log.ts';
import { within } from '../within.ts';
import { type Background, openBackground, type Work } from './background.ts';
import { BrokerLink, type Message, type MessageHandler } from './broker.ts';
import { type Heartbeat, Heartbeats } from './heartbeats.ts';

export interface AgentOptions {
  /** What kind of agent: `DATA`, `Fast_Processing`. Its name begins with it. */
  type: string;
  /** Its way to the monitor. Default: one by the environment that the Python agents use, closed with the agent. */
  client?: MonitorClient;
  /** The namespace that it works in. */
  namespace?: string;
  /** Part of its name. Default: who runs it. */
  user?: string;
  /** What it says of itself. Default: `<type> agent`. */
  description?: string;
  /** Where its messages come from: it is registered as a subscriber there. Default: /topic/epictopic. */
  subscribesTo?: string;
  /** Between two heartbeats, in ms, less than three minutes, after which the monitor takes it for gone. Default: 60,000. */
  heartbeatEvery?: number;
  /** Whether it says EXITED before the process ends by a signal or a crash. Default: true. */
  handleSignals?: boolean;
  /** Background tasks at a time. Default: SWF_AGENT_MAX_WORKERS, or 4. */
  tasksAtOnce?: number;
  /** How long its end may take, in ms: background work first, then the log and the last heartbeat together. */
  patience?: { work?: number; farewell?: number };
  /** How its log is kept. */
  logging?: Partial<Omit<MonitorLogOptions, 'instance'>>;
  /** Told when the monitor or the message broker is away, and when it is back. Default: on the standard error. */
  onTrouble?: (line: string) => void;
  /** Told of each message that the broker has confirmed. */
  onSent?: (message: Message, destination: string) => void;
}

const TOPIC = '/topic/epictopic';
const HEARTBEAT_EVERY = 60_000;
/** After so many ms without a heartbeat the monitor takes an agent for gone. */
const GONE_AFTER = 180_000;
const TASKS_AT_ONCE = 4;
const PATIENCE = { work: 10_000, farewell: 5_000 };

/**
 * An agent of the testbed, as the monitor sees one: it draws a number for its name, registers, beats, logs, and says
 * EXITED as the last thing, whether it is stopped, gets a signal or crashes.
 */
export class Agent {
  /** `<type>-agent-<user>-<number>`. */
  readonly name: string;
  readonly type: string;
  /** Everything else that the monitor does. */
  readonly client: MonitorClient;
  /** Its log, for other loggers; `say` is the short way. */
  readonly log: MonitorLog;
  /** Goes with all that it says; the monitor's pages look for execution_id, workflow_name and run_id. */
  readonly context: Record<string, unknown>;
  readonly #options: AgentOptions;
  /** Where its messages come from. */
  readonly #topic: string;
  readonly #description: string;
  readonly #patience: { work: number; farewell: number };
  readonly #heartbeats: Heartbeats;
  readonly #background: Background;
  readonly #onTrouble: (line: string) => void;
  readonly #takeBack: (() => void) | undefined;
  #broker: BrokerLink | undefined;
  /** Pieces of work that are not done. */
  #busy = 0;
  #stopped: Promise<void> | undefined;
  /** It has done with the broker: what was still being started opens no connection any more, which nobody would close. */
  #isSilent = false;

  private constructor(
    options: AgentOptions,
    limits: Limits,
    client: MonitorClient,
    user: string,
    id: number,
  ) {
    const { type, namespace, subscribesTo = TOPIC, description = `${type} agent` } = options;
    this.name = `${type.toLowerCase()}-agent-${user}-${id}`;
    this.type = type;
    this.client = client;
    this.context = { username: user };
    this.#options = options;
    this.#topic = subscribesTo;
    this.#description = description;
    this.#patience = { ...PATIENCE, ...options.patience };
    const onTrouble = makeReporter(this.name, options.onTrouble);
    this.#onTrouble = onTrouble;
    this.log = new MonitorLog(client, { onTrouble, ...options.logging, instance: this.name });
    const facts: Heartbeat = {
      instance_name: this.name,
      agent_type: type,
      status: 'OK',
      description,
      pid: process.pid,
      hostname: hostname(),
      operational_state: 'STARTING',
      namespace,
    };
    this.#heartbeats = new Heartbeats(client, facts, limits.heartbeatEvery, onTrouble);
    this.#background = openBackground(limits.tasksAtOnce, {
      began: () => this.#begin(),
      ended: () => this.#end(),
      said: (level, name, words, error) =>
        this.say(level, `background task ${name} ${words}`, stackOf(error)),
    });
    if (options.handleSignals ?? true) this.#takeBack = onProcessExit((crash) => this.#leave(crash));
  }

  /**
   * Starts an agent: draws its number, registers it as a subscriber, and says that it is ready. A monitor that is away is
   * waited for until the deadline of the client, and that is said.
   * @throws InvalidEnvironment, RangeError where an option is not valid, or MonitorError where the monitor does not let
   *   it in
   */
  static async start(options: AgentOptions): Promise<Agent> {
    const { type, heartbeatEvery = HEARTBEAT_EVERY, tasksAtOnce } = options;
    const limits = {
      heartbeatEvery: wholeNumber('heartbeatEvery', heartbeatEvery, GONE_AFTER - 1),
      tasksAtOnce: wholeNumber(
        tasksAtOnce === undefined ? 'SWF_AGENT_MAX_WORKERS' : 'tasksAtOnce',
        tasksAtOnce ?? Number(process.env['SWF_AGENT_MAX_WORKERS'] || TASKS_AT_ONCE),
      ),
    };
    const client = options.client ?? MonitorClient.fromEnvironment();
    let tell: ((line: string) => void) | undefined = makeReporter(`${type} agent`, options.onTrouble);
    const patiently: CallOptions = {
      onRetry: ({ message }, left) => {
        tell?.(`${message}; it is tried for another ${Math.round(left / 1_000)} s`);
        tell = undefined; // once is enough
      },
    };
    let agent: Agent | undefined;
    try {
      const { agent_id } = await client.nextAgentId({}, patiently);
      agent = new Agent(options, limits, client, options.user ?? userName(), agent_id);
      await agent.#register(patiently);
    } catch (error) {
      if (agent) await agent.stop();
      else if (!options.client) await client.close();
      throw error;
    }
    // As of most Python agents, its first heartbeat says READY.
    agent.#heartbeats.tell({ operational_state: 'READY' });
    await agent.#heartbeats.beat();
    return agent;
  }

  /** Logs at the monitor. Never blocks, never throws. @param extra what goes with it, beside the context */
  say(level: LevelName, message: string, extra: object = {}): void {
    this.log.write({ level, message, extra, context: this.context, site: callSite(this.say) });
  }

  /** Says PROCESSING while work is done and READY after it, whether it succeeds or not. @returns what the work does */
  async processing<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    this.#begin();
    try {
      return await work();
    } finally {
      this.#end();
    }
  }

  /**
   * Does work beside the rest: PROCESSING until it is done, its failure logged.
   * @param work is told by its signal when the agent stops
   * @param about its name for the log, that of the function unless told otherwise; and a key, where work of the same key
   *   is not to be begun twice at a time
   * @returns whether it was taken on
   */
  background(work: Work, about: { name?: string; key?: unknown } = {}): boolean {
    const { name = work.name || 'without a name', key = Symbol(name) } = about;
    return this.#background.add({ work, name, key });
  }

  /**
   * Sends a message over the broker, with this agent as its `sender` and its namespace where it has none.
   * @param headers of the STOMP frame, besides those of every message; with `ttl`, in ms, it expires after so long
   * @returns once the broker has confirmed it: of the monitor's topics, once it is stored
   * @throws BrokerError where it is not confirmed in half a minute; at once where the broker lets nobody in, and after
   *   some seconds where it has never been there
   * @throws TypeError for the queue of the agents' topic, which would take the topic's place at some brokers
   */
  async send(message: Message, destination = TOPIC, headers: Record<string, string> = {}): Promise<void> {
    this.#refuseQueueOfTopic(destination);
    const { namespace, onSent } = this.#options;
    const whole = { sender: this.name, ...(namespace && { namespace }), ...message };
    await this.#link().send(destination, whole, { ...expiryOf(headers), ...headers });
    onSent?.(whole, destination);
  }

  /**
   * Hears messages, one after the other: the next one waits until the handler is done with the last. `background` is for
   * what takes long. Those of another namespace are left out, and those that this agent sent itself.
   */
  onMessage(handler: MessageHandler, destination = this.#topic): void {
    if (this.#isSilent) return;
    this.#refuseQueueOfTopic(destination);
    const { namespace } = this.#options;
    this.#link().subscribe(destination, (message, from) => {
      // One that names none is for everybody.
      const isOthers = namespace && message['namespace'] && message['namespace'] !== namespace;
      return isOthers || message['sender'] === this.name ? undefined : handler(message, from);
    });
  }

  #refuseQueueOfTopic(destination: string): void {
    for (const topic of [TOPIC, this.#topic])
      if (destination === topic.replace('/topic/', '/queue/') && destination !== topic)
        throw new TypeError(
          `${destination} would be a queue in place of the topic, which then reaches nobody. Use ${topic}.`,
        );
  }

  /** Tells more with the next heartbeats: `{ status: 'WARNING', description: 'DATA agent. Disk is full' }`. */
  report(facts: Partial<Omit<Heartbeat, 'instance_name'>>): void {
    this.#heartbeats.tell(facts);
  }

  /** Aborted when the agent is told to stop: for loops and waits of its work. */
  get stopping(): AbortSignal {
    return this.#background.stopping;
  }

  /** Resolves when the agent is told to stop: by `stop`, a signal or a crash. */
  async untilStopped(): Promise<void> {
    if (!this.stopping.aborted) await once(this.stopping, 'abort');
  }

  /** Waits for background work, sends what is logged, and says EXITED. May be called again. */
  stop(): Promise<void> {
    return this.#leave();
  }

  #begin(): void {
    if (this.#busy++ === 0) this.#heartbeats.tell({ operational_state: 'PROCESSING' });
  }

  #end(): void {
    if (--this.#busy === 0) this.#heartbeats.tell({ operational_state: 'READY' });
  }

  async #register(how: CallOptions): Promise<void> {
    const body = {
      subscriber_name: `${this.name}-${this.#topic}`,
      description: `${this.type} agent subscribing to ${this.#topic}`,
      is_active: true,
      fraction: 1,
    };
    await this.client.createSubscriber({ body }, how).catch((error: unknown) => {
      // As for the Python agents: one that is there already will do.
      const isThere = error instanceof MonitorError && /already exists/.test(error.detail ?? '');
      if (!isThere) throw error;
    });
  }

  /** The connection to the broker, opened when it is first needed. */
  #link(): BrokerLink {
    const { broker } = this.client.settings;
    if (!broker)
      throw new Error('no message broker is known: give the client a `broker`, or unset SWF_BROKER');
    if (!this.#broker && this.#isSilent) throw new Error(`${this.name} has stopped`);
    const tell = (isConnected: boolean) =>
      this.#heartbeats.tell({
        status: isConnected ? 'OK' : 'WARNING',
        description: `${this.#description}. MQ: ${isConnected ? 'connected' : 'disconnected'}`,
      });
    let isLost = false;
    this.#broker ??= new BrokerLink(broker, this.name, {
      opened: () => {
        tell(true);
        if (isLost) this.#onTrouble('the message broker is there again');
        isLost = false;
      },
      lost: ({ message }) => {
        tell(false);
        isLost = true;
        const line = `${message}; it is tried again and again`;
        this.#onTrouble(line);
        this.say('WARNING', line);
      },
      fault: (words) => this.say('WARNING', words),
    });
    return this.#broker;
  }

  #leave(crash?: Error): Promise<void> {
    this.#stopped ??= this.#sayGoodBye(crash);
    return this.#stopped;
  }

  async #sayGoodBye(crash: Error | undefined): Promise<void> {
    const worked = this.#background.stop();
    if (crash) this.say('CRITICAL', `${this.name} crashed: ${crash.message}`, stackOf(crash));
    else await within(this.#patience.work, worked);
    this.#isSilent = true;
    await this.#broker?.close(crash ? 0 : this.#patience.work);
    const last = { status: 'EXITED', operational_state: 'EXITED' } as const;
    const words = crash ? `Error: ${crash.message}` : 'Agent shutdown';
    await Promise.all([
      this.log.close(this.#patience.farewell),
      this.#heartbeats.end({ ...last, description: `${this.type} agent. ${words}` }, this.#patience.farewell),
    ]);
    if (!this.#options.client) await this.client.close();
    this.#takeBack?.();
  }
}

/** The header that has a broker drop a message after its `ttl`, which by itself says nothing to ActiveMQ. */
function expiryOf({ ttl }: Record<string, string>): Record<string, string> {
  const ms = Number(ttl);
  return ms > 0 && ms < Number.POSITIVE_INFINITY ? { expires: String(Math.round(Date.now() + ms)) } : {};
}

/** As the Python agents take it for their names. */
function userName(): string {
  try {
    return process.env['USER'] || userInfo().username;
  } catch {
    return 'unknown'; // a container's user without an entry
  }
}

/** What of the options bounds it, checked. */
type Limits = Required<Pick<AgentOptions, 'heartbeatEvery' | 'tasksAtOnce'>>;

/** @throws RangeError */
function wholeNumber(name: string, value: number, most = Number.MAX_SAFE_INTEGER): number {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new RangeError(`${name}=${value} is not valid. Allowed: a whole number from 1 to ${most}.`);
  return value;
}

function stackOf(error: unknown): object {
  return error instanceof Error ? { stack: error.stack } : {};
}
