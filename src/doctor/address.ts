import { type Patient, variable } from './patient.ts';
import type { Place } from './probes/tcp.ts';

/** One of the two addresses at which agents find the monitor. */
export interface Address {
  /** Begins the ids of its checks. */
  id: 'api' | 'logs';
  variable: 'SWF_MONITOR_URL' | 'SWF_MONITOR_HTTP_URL';
  purpose: string;
  /** What it is for a monitor on this machine. */
  usual: string;
}

/** Where everything but logs goes, with the token. */
export const API: Address = {
  id: 'api',
  variable: 'SWF_MONITOR_URL',
  purpose: 'the API',
  usual: 'https://localhost:8443',
};

/** Where logs go, without credentials. */
export const LOGS: Address = {
  id: 'logs',
  variable: 'SWF_MONITOR_HTTP_URL',
  purpose: 'logging',
  usual: 'http://localhost:8002',
};

/** The address as a URL, undefined where there is none that agents could use. */
export function readUrl(patient: Patient, address: Address): URL | undefined {
  const url = URL.parse(variable(patient, address.variable) ?? '');
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** The same for checks that come after the one which makes sure of it. */
export function urlOf(patient: Patient, address: Address): URL {
  const url = readUrl(patient, address);
  if (!url) throw new Error(`${address.variable} is no address.`);
  return url;
}

/** The address of a path of the contract, such as `/api/users/`, as agents put it together. */
export function pathAt(url: URL, path: string): string {
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}${path}`;
}

/** The address for people, without credentials or a final slash. */
export function shown(url: URL): string {
  return pathAt(url, '');
}

/** Where to connect to. */
export function placeOf({ hostname, port, protocol }: URL): Place {
  const host = hostname.replace(/^\[|\]$/g, '');
  return { host, port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port) };
}
