import { hostname, userInfo } from 'node:os';
import { MonitorClient } from '../client.ts';
import { type LevelName, MonitorLog } from '../logging/log.ts';
import { BrokerLink, type Message, type MessageHandler } from './broker.ts';

/** How an agent is at work. */
export type OperationalState = 'STARTING' | 'READY' | 'PROCESSING' | 'EXITED';

export interface AgentOptions {
  /** What it is: `data`, `fastmon`, … Part of its name. */
  type: string;
  /** Without one it is made from the environment that the Python agents use. */
  client?: MonitorClient;
  /** The group of people that it works for. */
  namespace?: string;
  /** Part of its name. Default: who runs it. */
  user?: string;
  description?: string;
  /** What it receives messages from; it is registered as a subscriber of it. Default: /topic/epictopic. */
  subscribesTo?: string;
  /** Between two heartbeats, in ms. Default: 60,000, as the Python agents have it. */
  heartbeatEvery?: number;
  /** Whether it says EXITED and ends by itself on SIGTERM, SIGINT and a crash. Default: true. */
  handleSignals?: boolean;
}

/** Where the agents send their workflow messages. */
const TOPIC = '/topic/epictopic';
const HEARTBEAT_EVERY = 60_000;
/** For the last words of an agent, in ms. */
const LAST_WORDS = 4_000;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * An agent, as the monitor sees one: it has a number and a name of its own, is registered as a subscriber, says that it
 * lives and what it does, logs, and says when it ends.
 */
export class Agent {
  readonly client: MonitorClient;
  readonly log: MonitorLog;
  /** `<type>-agent-<user>-<number>`. */
  readonly name: string;
  state: OperationalState = 'STARTING';
  readonly #options: AgentOptions;
  readonly #ownsClient: boolean;
  readonly #stopping = new AbortController();
  readonly #tasks = new Set<Promise<void>>();
  #beating: NodeJS.Timeout | undefined;
  #broker: BrokerLink | undefined;
  /** The heartbeats on their way: one that arrived after EXITED would revive the agent. */
  readonly #beats = new Set<Promise<unknown>>();
  #processing = 0;
  #stopped: Promise<void> | undefined;
  #listeners: (() => void) | undefined;

  private constructor(options: AgentOptions, client: MonitorClient, name: string) {
    this.#options = options;
    this.#ownsClient = options.client === undefined;
    this.client = client;
    this.name = name;
    this.log = new MonitorLog(client, { app: 'base_agent', instance: name, module: options.type });
  }

  /**
   * Starts an agent: draws its number, registers it, and says that it is ready.
   * @throws MonitorError, InvalidEnvironment
   */
  static async start(options: AgentOptions): Promise<Agent> {
    const client = options.client ?? MonitorClient.fromEnvironment();
    const { agent_id } = await client.nextAgentId();
    const { type, user = userName(), subscribesTo = TOPIC } = options;
    const agent = new Agent(options, client, `${type}-agent-${user}-${agent_id}`);
    await agent.beat();
    await client.createSubscriber({
      body: {
        subscriber_name: `${agent.name}-${subscribesTo}`,
        description: `${type.toUpperCase()} agent subscribing to ${subscribesTo}`,
        is_active: true,
        fraction: 1,
      },
    });
    if (options.handleSignals ?? true) agent.#listen();
    agent.#beating = setInterval(() => void agent.#beatQuietly(), options.heartbeatEvery ?? HEARTBEAT_EVERY);
    agent.state = 'READY';
    await agent.beat();
    return agent;
  }

  /** Aborted when the agent is told to stop: for loops and waits of its work. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Says that it lives, and how. @throws MonitorError */
  async beat(status: 'OK' | 'WARNING' | 'ERROR' | 'EXITED' = 'OK'): Promise<void> {
    const { type, namespace, description = `${type.toUpperCase()} agent.` } = this.#options;
    const beat = this.client.heartbeat({
      body: {
        instance_name: this.name,
        agent_type: type,
        status,
        description,
        pid: process.pid,
        hostname: hostname(),
        operational_state: this.state,
        ...(namespace !== undefined && { namespace }),
      },
    });
    this.#beats.add(beat);
    await beat.finally(() => this.#beats.delete(beat));
  }

  /** Does a piece of work; the monitor shows the agent as PROCESSING meanwhile, and as READY after. */
  async processing<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#processing++;
    await this.#become('PROCESSING');
    try {
      return await work();
    } finally {
      if (--this.#processing === 0) await this.#become('READY');
    }
  }

  /** Runs something beside the rest until the agent stops; what it throws is logged. */
  background(task: (stopping: AbortSignal) => Promise<void>): void {
    const running = task(this.stopping)
      .catch((error: unknown) => {
        if (!this.stopping.aborted) this.say('ERROR', `a background task failed: ${String(error)}`);
      })
      .finally(() => this.#tasks.delete(running));
    this.#tasks.add(running);
  }

  /**
   * Sends a message over the broker, with this agent as its `sender` and its namespace where it has none.
   * @returns once the broker has confirmed it: of the monitor's topics, once it is stored
   */
  async send(message: Message, destination = TOPIC): Promise<void> {
    const { namespace } = this.#options;
    await this.#link().send(destination, {
      sender: this.name,
      ...(namespace !== undefined && { namespace }),
      ...message,
    });
  }

  /** Hears messages. Those of another namespace are left out, and those that this agent sent itself. */
  onMessage(handler: MessageHandler, destination = this.#options.subscribesTo ?? TOPIC): void {
    const { namespace } = this.#options;
    this.#link().subscribe(destination, (message, from) => {
      const isOthers =
        namespace !== undefined && 'namespace' in message && message['namespace'] !== namespace;
      if (isOthers || message['sender'] === this.name) return undefined;
      return handler(message, from);
    });
  }

  /** The connection to the broker, opened when it is first needed. */
  #link(): BrokerLink {
    const { broker } = this.client.settings;
    if (!broker)
      throw new Error(
        'the client of this agent knows no message broker: give it `broker`, or use MonitorClient.fromEnvironment()',
      );
    this.#broker ??= new BrokerLink(broker, this.name, (words) => this.say('WARNING', words));
    return this.#broker;
  }

  /** Logs at the monitor. */
  say(level: LevelName, message: string, extra?: Record<string, unknown>): void {
    this.log.log(level, message, extra);
  }

  /** Resolves when the agent has been told to stop. */
  untilStopped(): Promise<void> {
    return new Promise((resolve) => {
      if (this.stopping.aborted) resolve();
      else this.stopping.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  /** Ends what runs beside, says EXITED, and lets go of everything. May be called again. */
  stop(): Promise<void> {
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  async #end(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#beating);
    this.#listeners?.();
    await within(Promise.allSettled(this.#tasks), LAST_WORDS);
    await this.#broker?.close();
    await this.log.close(LAST_WORDS);
    this.state = 'EXITED';
    await within(
      this.beat('EXITED').catch(() => undefined),
      LAST_WORDS,
    );
    if (this.#ownsClient) await this.client.close();
  }

  async #become(state: OperationalState): Promise<void> {
    if (this.state === state || this.stopping.aborted) return;
    this.state = state;
    await this.#beatQuietly();
  }

  /** A heartbeat that does not get through is no reason to stop; the next one comes. */
  async #beatQuietly(): Promise<void> {
    await this.beat().catch((error: Error) => this.say('WARNING', `a heartbeat failed: ${error.message}`));
  }

  /** On a signal or a crash the last heartbeat says EXITED; then the process ends as it would have. */
  #listen(): void {
    const onSignal = (signal: NodeJS.Signals) => {
      void this.stop().then(() => process.kill(process.pid, signal));
    };
    const onCrash = (error: unknown) => {
      console.error(error);
      this.say(
        'CRITICAL',
        `it crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      void this.stop().then(() => process.exit(1));
    };
    for (const signal of SIGNALS) process.once(signal, onSignal);
    process.once('uncaughtException', onCrash);
    process.once('unhandledRejection', onCrash);
    this.#listeners = () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
      process.off('uncaughtException', onCrash);
      process.off('unhandledRejection', onCrash);
    };
  }
}

/** Who runs it; in a container there may be no name. */
function userName(): string {
  return process.env['USER'] || userInfo().username || 'unknown';
}

async function within(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
