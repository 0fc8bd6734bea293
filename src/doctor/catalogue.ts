import { API, LOGS } from './address.ts';
import type { Check } from './check.ts';
import { addressChecks, streamAddressCheck } from './checks/addresses.ts';
import { brokerChecks } from './checks/broker.ts';
import { certificateChecks } from './checks/certificates.ts';
import { databaseCheck } from './checks/database.ts';
import { healthCheck } from './checks/health.ts';
import { monitorChecks } from './checks/monitor.ts';
import { netrcCheck } from './checks/netrc.ts';
import { proxyCheck } from './checks/proxy.ts';
import { settingsChecks } from './checks/settings.ts';
import { stfFilesCheck } from './checks/stf-files.ts';
import { tokenCheck } from './checks/token.ts';

/** Every check, in the order in which they are made: a check comes after those that it needs. */
export const catalogue: Check[] = [
  ...settingsChecks,
  ...addressChecks(API),
  ...addressChecks(LOGS),
  streamAddressCheck,
  ...monitorChecks,
  ...certificateChecks(API),
  ...certificateChecks(LOGS),
  tokenCheck,
  netrcCheck,
  proxyCheck,
  ...brokerChecks,
  stfFilesCheck,
  healthCheck,
  databaseCheck,
];
