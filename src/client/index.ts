/** The typed client of SWF Monitor. */
export type { CallOptions, Input, Item, Result } from './call.ts';
export { type ClientOptions, MonitorClient } from './client.ts';
export { type EnvironmentOptions, InvalidEnvironment, readSettings, type Settings } from './environment.ts';
export { type FaultKind, MonitorError } from './errors.ts';
