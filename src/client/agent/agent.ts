import { hostname, userInfo } from 'node:os';
import { MonitorClient } from '../client.ts';
import { MonitorError } from '../errors.ts';
import { callSite } from '../logging/call-site.ts';
import type { Level } from '../logging/levels.ts';
import { MonitorLog, type MonitorLogOptions } from '../logging/monitor-log.ts';
import { Background, type Work } from './background.ts';
import { beforeTheEnd } from './endings.ts';
import { type Heartbeat, Heartbeats } from './heartbeats.ts';

export interface AgentOptions {
  /** What kind of agent: `DATA`, `Fast_Processing`. Its name begins with it. */
  type: string;
  /** Where its messages come from, `/topic/epictopic`: registered with the monitor as a subscriber. */
  destination?: string;
  /** The namespace that it works in. */
  namespace?: string;
  /** Its way to the monitor; by the environment unless told otherwise. It is closed with the agent. */
  monitor?: MonitorClient;
  /** Between two heartbeats, in ms. Default: 60,000; the monitor takes an agent for gone after three minutes. */
  heartbeatInterval?: number;
  /** Background tasks at a time. Default: SWF_AGENT_MAX_WORKERS, or 4. */
  tasksAtOnce?: number;
  /** How long its end may take, in ms: background work first, then the log and the last heartbeat together. */
  patience?: { work?: number; farewell?: number };
  /** How its log is kept. */
  logging?: Partial<Omit<MonitorLogOptions, 'instanceName'>>;
  /** Told when the monitor is away, and when it is back. Default: on the standard error. */
  onTrouble?: (line: string) => void;
}

const HEARTBEAT_INTERVAL = 60_000;
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
  readonly monitor: MonitorClient;
  readonly logs: MonitorLog;
  /** Goes with every log record; the monitor's pages look for execution_id, workflow_name and run_id. */
  readonly context: Record<string, unknown>;
  readonly #heartbeats: Heartbeats;
  readonly #background: Background;
  readonly #onTrouble: (line: string) => void;
  readonly #patience: { work: number; farewell: number };
  readonly #stayAlive: () => void;
  /** Pieces of work that are not done. */
  #busy = 0;
  #stopping: Promise<void> | undefined;

  private constructor(options: AgentOptions, monitor: MonitorClient, user: string, id: number) {
    const { type, namespace, logging, heartbeatInterval = HEARTBEAT_INTERVAL } = options;
    this.name = `${type.toLowerCase()}-agent-${user}-${id}`;
    this.type = type;
    this.monitor = monitor;
    this.context = { username: user };
    this.#patience = { ...PATIENCE, ...options.patience };
    this.#onTrouble = options.onTrouble ?? ((line) => console.error(`${this.name}: ${line}`));
    const onTrouble = this.#onTrouble;
    this.logs = new MonitorLog(monitor, { onTrouble, ...logging, instanceName: this.name });
    const facts: Heartbeat = {
      instance_name: this.name,
      agent_type: type,
      status: 'OK',
      description: `${type} agent`,
      pid: process.pid,
      hostname: hostname(),
      operational_state: 'STARTING',
      ...(namespace !== undefined && { namespace }),
    };
    this.#heartbeats = new Heartbeats(monitor, facts, heartbeatInterval, onTrouble);
    this.#background = new Background(options.tasksAtOnce ?? tasksAtOnce(), {
      began: () => this.#begin(),
      ended: () => this.#end(),
      failed: (name, error) => this.log('ERROR', `background task ${name} failed: ${error}`, stackOf(error)),
    });
    this.#stayAlive = beforeTheEnd((why) => this.#leave(why));
  }

  /**
   * Draws a number, registers, and says that it is ready.
   * @throws InvalidEnvironment, or MonitorError where the monitor does not let it in
   */
  static async start(options: AgentOptions): Promise<Agent> {
    const monitor = options.monitor ?? MonitorClient.fromEnvironment();
    let agent: Agent | undefined;
    try {
      const { agent_id } = await monitor.nextAgentId();
      agent = new Agent(options, monitor, userName(), agent_id);
      if (options.destination !== undefined) await agent.#subscribe(options.destination);
    } catch (error) {
      await (agent ? agent.stop() : monitor.close());
      throw error;
    }
    agent.#heartbeats.tell({ operational_state: 'READY' });
    await agent.#heartbeats.beat();
    return agent;
  }

  /** Logs to the monitor. Never blocks, never throws. @param extra what goes with it, beside the context */
  log(level: Level, message: string, extra: object = {}): void {
    this.logs.write({ level, message, extra: { ...this.context, ...extra }, site: callSite(this.log) });
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
   * @param name for the log @param key work of the same key is not begun twice at a time
   * @returns whether it was taken on
   */
  background(name: string, work: Work, key?: string): boolean {
    const isTaken = this.#background.add({ work, name, key });
    if (!isTaken)
      this.log('INFO', `background task ${name} was not begun: one of its key runs, or the end has come`);
    return isTaken;
  }

  /** Tells more with the next heartbeats: `{ status: 'WARNING', description: 'DATA agent. Disk is full' }`. */
  report(facts: Partial<Omit<Heartbeat, 'instance_name'>>): void {
    this.#heartbeats.tell(facts);
  }

  /** Waits for background work, sends what is logged, says EXITED, and closes its way to the monitor. */
  stop(): Promise<void> {
    return this.#leave('it was stopped');
  }

  #begin(): void {
    if (this.#busy++ === 0) this.#heartbeats.tell({ operational_state: 'PROCESSING' });
  }

  #end(): void {
    if (--this.#busy === 0) this.#heartbeats.tell({ operational_state: 'READY' });
  }

  async #subscribe(destination: string): Promise<void> {
    const body = {
      subscriber_name: `${this.name}-${destination}`,
      description: `${this.type} agent subscribing to ${destination}`,
      is_active: true,
      fraction: 1,
    };
    await this.monitor.createSubscriber({ body }).catch((error: unknown) => {
      // An earlier try, whose answer was lost.
      const isThere = error instanceof MonitorError && /already exists/.test(error.detail ?? '');
      if (!isThere) throw error;
    });
  }

  #leave(why: string | Error): Promise<void> {
    this.#stopping ??= this.#sayGoodBye(why);
    return this.#stopping;
  }

  async #sayGoodBye(why: string | Error): Promise<void> {
    const isCrash = why instanceof Error;
    if (isCrash) this.log('CRITICAL', `${this.name} crashed: ${why.message}`, stackOf(why));
    else await within(this.#patience.work, this.#background.stop());
    this.log('INFO', `${this.name} ends: ${isCrash ? 'it crashed' : why}`);
    const last = { status: 'EXITED', operational_state: 'EXITED' } as const;
    const words = isCrash ? `Error: ${why.message}` : 'Agent shutdown';
    const [isSent] = await Promise.all([
      this.logs.close(this.#patience.farewell),
      this.#heartbeats.end({ ...last, description: `${this.type} agent. ${words}` }, this.#patience.farewell),
    ]);
    if (!isSent) this.#onTrouble(`${this.logs.counts.waiting} log records were not sent`);
    await this.monitor.close();
    this.#stayAlive();
  }
}

/** As the Python agents take it for their names. */
function userName(): string {
  if (process.env['USER']) return process.env['USER'];
  try {
    return userInfo().username;
  } catch {
    return 'unknown'; // a container's user without an entry
  }
}

function tasksAtOnce(): number {
  const value = process.env['SWF_AGENT_MAX_WORKERS'] || String(TASKS_AT_ONCE);
  if (!/^[1-9]\d*$/.test(value))
    throw new RangeError(`SWF_AGENT_MAX_WORKERS=${value} is not valid. Allowed: a whole number from 1.`);
  return Number(value);
}

function stackOf(error: unknown): object {
  return error instanceof Error ? { stack: error.stack } : {};
}

/** Waits for work, but not longer than so many ms. */
async function within(patience: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
