import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ipaddr from 'ipaddr.js';
import type { components } from '../../generated/api.ts';
import type { Database } from '../database/connection.ts';
import { consumerStatus } from '../database/consumer-status.ts';
import { readRefusals } from '../database/health/refusals.ts';
import { readConnections, readDatabaseFacts, readTableSizes, readWatcherCounts } from '../database/system.ts';
import { diskOf } from '../health/disk.ts';
import { LIMITS } from '../health/thresholds.ts';
import type { HandlersOf } from '../http/handler.ts';
import { VERSION } from '../process/version.ts';

type Schemas = components['schemas'];

/** What the settings say of the monitor. */
export interface SystemFacts {
  broker: Schemas['SystemBroker']['kind'];
  workers: number;
  logRetentionDays: number;
  messageRetentionDays: number;
  /** The directory of the embedded database; undefined where the database runs elsewhere. */
  databaseDirectory: string | undefined;
  /** The file by which clients trust a certificate of the monitor's own; null for an operator's. */
  caBundle: string | null;
  /** Of the HTTPS listener, as PEM, and why a newer one is not in use. */
  certificate: () => { cert: string; trouble: string | undefined };
  /** Without what may hold a password. */
  settings: Schemas['SystemInternals']['settings'];
}

/** Sizes of files change slowly, and whoever may ask may ask often. In ms. */
const BELIEVED_FOR = 10_000;
const DAY = 86_400_000;
/** Most rows of each kind. */
const MOST = { refusals: 50, programs: 50 };

/** The monitor itself; what is only for those who run it is told to staff. */
export function system(database: Database, facts: SystemFacts): HandlersOf<'system'> {
  const startedAt = new Date(Date.now() - process.uptime() * 1_000).toISOString();
  let contractVersion: string | undefined;
  const sizes = believed(BELIEVED_FOR, async () => ({
    ...(await readDatabaseFacts(database)),
    tables: await readTableSizes(database),
    disk: await diskOf(facts.databaseDirectory),
  }));
  return {
    retrieveSystem: async ({ context }) => {
      const { bytes, tables, partitions, oldest_day, version: postgresql, disk } = await sizes();
      const consumer = facts.broker === 'none' ? 'none' : (await consumerStatus(database)).state;
      contractVersion ??= versionOfContract();
      const refused = await readRefusals(database, LIMITS.refusals.window, MOST.refusals);
      return {
        status: 200,
        body: {
          version: VERSION,
          contract_version: contractVersion,
          started_at: startedAt,
          workers: facts.workers,
          database: {
            kind: facts.databaseDirectory === undefined ? 'external' : 'embedded',
            bytes,
            tables,
            log_partitions: partitions,
            oldest_log_day: oldest_day,
            log_retention_days: facts.logRetentionDays,
            message_retention_days: facts.messageRetentionDays,
            next_drop_at: nextDrop(oldest_day, facts.logRetentionDays),
          },
          certificate: certificateOf(facts),
          broker: { kind: facts.broker, consumer },
          watchers: await readWatcherCounts(database),
          disk_bytes: disk?.size ?? null,
          disk_free_bytes: disk?.free ?? null,
          refusals: refused.map(({ operation, status, text, count }) => ({ operation, status, text, count })),
          internals: context.caller?.isStaff ? await internalsOf(database, facts, postgresql) : null,
        },
      };
    },
  };
}

/** Logs of a day are dropped once the days of the retention have passed since its end. */
function nextDrop(oldest: string | null, days: number): string | null {
  return oldest === null || days === 0 ? null : new Date(Date.parse(oldest) + (days + 1) * DAY).toISOString();
}

function certificateOf({ certificate, caBundle }: SystemFacts): Schemas['SystemCertificate'] {
  const { cert, trouble = null } = certificate();
  const parsed = new X509Certificate(cert);
  // `DNS:localhost, IP Address:0:0:0:0:0:0:0:1`, as Node writes it.
  const names = (parsed.subjectAltName ?? '').split(', ').map((name) => name.slice(name.indexOf(':') + 1));
  return {
    names: names
      .filter((name) => name !== '')
      .map((name) => (ipaddr.isValid(name) ? ipaddr.parse(name).toString() : name)),
    issued_by: caBundle === null ? 'operator' : 'monitor',
    expires_at: parsed.validToDate.toISOString(),
    sha256: parsed.fingerprint256,
    trouble,
  };
}

async function internalsOf(
  database: Database,
  { caBundle, settings }: SystemFacts,
  postgresql: string,
): Promise<Schemas['SystemInternals']> {
  return {
    node_version: process.versions.node,
    postgresql_version: postgresql,
    ca_bundle: caBundle,
    processes: await readConnections(database, MOST.programs),
    settings,
  };
}

/** Read of the text: to parse the whole contract for it would hold up others. */
function versionOfContract(): string {
  const text = readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8');
  return /"version":"([^"]+)"/.exec(text)?.[1] ?? '';
}

/** @returns does it at most once in a time, for all who ask; what failed is tried again */
function believed<Result>(ms: number, read: () => Promise<Result>): () => Promise<Result> {
  let last: { result: Promise<Result>; until: number } | undefined;
  return () => {
    if (last && performance.now() < last.until) return last.result;
    const result = read();
    last = { result, until: performance.now() + ms };
    result.catch(() => {
      last = undefined;
    });
    return result;
  };
}
