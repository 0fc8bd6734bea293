import { hostname } from 'node:os';
import { MonitorClient } from './monitor-client.ts';
import type { AgentSettings } from './settings.ts';
import type { Tally } from './tally.ts';

/** What kind of agent one is, and where it listens. */
export interface AgentKind {
  /** As the heartbeat says it: `DATA`, `Fast_Processing`. */
  type: string;
  destination: string;
  /** Only some agents log through the monitor when they start. */
  logsAtStart: boolean;
}

const LEVELS = { DEBUG: 10, INFO: 20, WARNING: 30, ERROR: 40 } as const;

/** What every agent does over REST, in the order in which the Python base class does it. Strictly one call at a time. */
export class TestbedAgent {
  readonly monitor: MonitorClient;
  readonly #kind: AgentKind;
  readonly #user: string;
  #name = '';

  constructor(kind: AgentKind, settings: AgentSettings, tally: Tally) {
    this.#kind = kind;
    this.#user = settings.user;
    this.monitor = new MonitorClient(settings, tally);
  }

  get name(): string {
    return this.#name;
  }

  /** Draws a number, registers as a subscriber and says that it is ready. */
  async start(): Promise<void> {
    const { agent_id } = await this.monitor.call<{ agent_id: number }>('POST', '/api/state/next-agent-id/');
    this.#name = `${this.#kind.type.toLowerCase()}-agent-${this.#user}-${agent_id}`;
    if (this.#kind.logsAtStart) await this.log('INFO', `Starting ${this.#name}`);
    await this.monitor.call('POST', '/api/subscribers/', {
      subscriber_name: `${this.#name}-${this.#kind.destination}`,
      description: `${this.#kind.type} agent subscribing to ${this.#kind.destination}`,
      is_active: true,
      fraction: 1.0,
    });
    await this.beat('OK', 'READY');
  }

  /** The last heartbeat; then nothing more is heard. */
  async exit(): Promise<void> {
    await this.beat('EXITED', 'EXITED');
    await this.monitor.close();
  }

  async beat(status: string, operationalState: string): Promise<void> {
    await this.monitor.call('POST', '/api/systemagents/heartbeat/', {
      instance_name: this.#name,
      agent_type: this.#kind.type,
      status,
      description: `${this.#kind.type} agent. MQ: connected`,
      mq_connected: true,
      pid: process.pid,
      hostname: hostname(),
      operational_state: operationalState,
      namespace: 'testbed',
    });
  }

  /** One record over plain HTTP, which the agent waits for. */
  async log(
    levelname: keyof typeof LEVELS,
    message: string,
    extra: Record<string, unknown> | null = null,
  ): Promise<void> {
    await this.monitor.log({
      app_name: 'base_agent',
      instance_name: this.#name,
      timestamp: now(),
      level: LEVELS[levelname],
      levelname,
      message,
      module: 'base_agent',
      funcname: 'on_message',
      lineno: 412,
      process: process.pid,
      thread: 140_203_458_717_440,
      extra_data: extra,
    });
  }
}

/** The host's local time without an offset, as Python's datetime.now().isoformat() has it. */
export function now(): string {
  const date = new Date();
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().replace('Z', '000');
}
