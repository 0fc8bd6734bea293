/** The typed client of SWF Monitor. */

import './node-version.ts';

export type { ClientOperation } from '../../generated/client.ts';
export { Agent, type AgentOptions } from './agent/agent.ts';
export type { Work } from './agent/background.ts';
export type { Message, MessageHandler } from './agent/broker.ts';
export { BrokerError } from './agent/broker-error.ts';
export type { Heartbeat } from './agent/heartbeats.ts';
export type { All, CallOptions, Input, Item, Page, Result } from './call.ts';
export type { Changed, WatchChangesOptions } from './changes.ts';
export { type ClientOptions, MonitorClient } from './client.ts';
export { type EnvironmentOptions, InvalidEnvironment, readSettings, type Settings } from './environment.ts';
export { type FaultKind, MonitorError } from './errors.ts';
export { LEVELS, type LevelName } from './logging/levels.ts';
export { type LogCounts, MonitorLog, type MonitorLogOptions } from './logging/monitor-log.ts';
export { pinoDestination } from './logging/pino-destination.ts';
export type { LogFilters, LogRecord, ReadLogsOptions } from './logs.ts';
export type { Watched, WatchOptions } from './messages.ts';
