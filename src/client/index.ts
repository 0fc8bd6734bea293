/** The typed client of SWF Monitor. */

export { Agent, type AgentOptions, type OperationalState } from './agent/agent.ts';
export type { Message, MessageHandler } from './agent/broker.ts';
export type { CallOptions, Input, Item, Result } from './call.ts';
export { type ClientOptions, MonitorClient } from './client.ts';
export { type EnvironmentOptions, InvalidEnvironment, readSettings, type Settings } from './environment.ts';
export { type FaultKind, MonitorError } from './errors.ts';
export { type LevelName, type LogOptions, MonitorLog } from './logging/log.ts';
export { pinoDestination } from './logging/pino.ts';
