import { hashPassword } from '../../../src/access/passwords.ts';
import { codeAt, newSecret } from '../../../src/access/second-factor-codes.ts';
import { beginBulkJob } from '../../../src/database/bulk-jobs.ts';
import { startThrowAwayServer } from '../../../src/database/embedded/index.ts';
import { Overloaded } from '../../../src/http/errors.ts';
import type { Violation } from '../../../src/mock/proxy/errors.ts';
import { openDatabase } from '../../../src/open-database.ts';
import { prepareDatabase } from '../../../src/prepare-database.ts';
import { madeDirectory } from '../../cluster-copy.ts';
import { startTestMock } from '../../mock/start.ts';
import { BROKER_AWAY, startTestMonitor, type TestMonitor } from '../../monitor.ts';
import { TestClient } from '../../test-client.ts';
import { aDeadLetter } from './dead-letter.ts';
import type { Stage } from './drivers.ts';
import { Objects } from './objects.ts';

/** A stage and how it is cleared. */
export interface OpenStage extends Stage {
  stop(): Promise<void>;
}

/** The proxy whose word on the client's address is taken: the tests are its clients. */
const TRUST = { SWF_TRUST_PROXY: '127.0.0.1' };

/** A monitor as it is run, or one with other settings. */
export async function openStage(environment: Record<string, string> = {}): Promise<OpenStage> {
  const monitor = await startTestMonitor({ ...TRUST, ...BROKER_AWAY, ...environment });
  const client = new TestClient(monitor);
  // Beside the monitor's own: who holds its locks takes none of its connections.
  const database = await openDatabase(monitor.address, { poolSize: 40 });
  return {
    client,
    monitor,
    database,
    objects: new Objects(
      client,
      monitor.staffToken,
      {
        // They come over the broker.
        '/api/messages/dead-letters/': () => aDeadLetter(monitor.database),
        '/api/account/sessions/': async () => {
          const [alice] = await monitor.database.query<{ id: number }>({
            text: "select id from swf_user where username = 'alice'",
            values: [],
          });
          const [row] = await monitor.database.query<Record<string, unknown>>({
            text: `insert into swf_session (key_hash, user_id, opened_by, scheme, expires_at, address, agent)
                   values (md5(random()::text), $1, 'password', 'https', now() + interval '1 day', '192.0.2.7', '')
                   returning id`,
            values: [alice?.id],
          });
          return row ?? {};
        },
        '/api/tokens/': async () => {
          const [row] = await monitor.database.query<Record<string, unknown>>({
            text: `insert into swf_token (key_hash, user_id)
                   select md5(random()::text), id from swf_user where username = 'alice' returning id`,
            values: [],
          });
          return row ?? {};
        },
        // It has ended when one wants to end it.
        '/api/admin/bulk/': async () => ({
          ...(await beginBulkJob(monitor.database, {
            ...{ username: 'operator', resource: 'runs', action: 'delete', matched: 1 },
          })),
        }),
      },
      {
        signIn: async () => ({ username: 'alice', password: await passwordOf(monitor, 'alice') }),
        changePassword: async () => ({
          current: await passwordOf(monitor, 'alice'),
          new: 'beam at ten by the second door',
        }),
        beginSecondFactor: async () => {
          await forgetSecondFactor(monitor, 'alice');
          return { current: await passwordOf(monitor, 'alice') };
        },
        confirmSecondFactor: async () => ({ code: await secondFactorOf(monitor, 'operator', false) }),
        removeSecondFactor: async () => ({
          current: await passwordOf(monitor, 'alice'),
          code: await secondFactorOf(monitor, 'alice', true),
        }),
      },
    ),
    stop: async () => {
      await client.close();
      await database.close();
      await monitor.stop();
    },
  };
}

const PASSWORD = 'correct horse battery staple';

/** Gives a user a password. @returns it */
async function passwordOf({ database }: TestMonitor, username: string): Promise<string> {
  await database.query({
    text: 'update swf_user set password_hash = $2 where username = $1',
    values: [username, await hashPassword(PASSWORD)],
  });
  return PASSWORD;
}

async function forgetSecondFactor({ database }: TestMonitor, username: string): Promise<void> {
  await database.query({
    text: `with left_over as (
             delete from swf_second_factor where user_id = (select id from swf_user where username = $1))
           update swf_user set has_second_factor = false where username = $1`,
    values: [username],
  });
}

/** Gives a user a second factor, or a secret that is to be confirmed. @returns a code that was not used */
async function secondFactorOf(monitor: TestMonitor, username: string, isConfirmed: boolean): Promise<string> {
  await forgetSecondFactor(monitor, username);
  const secret = newSecret();
  await monitor.database.query({
    text: `with made as (
             insert into swf_second_factor (user_id, secret, confirmed_at, last_step)
             select id, $2, case when $3 then now() end, 0 from swf_user where username = $1)
           update swf_user set has_second_factor = $3 where username = $1`,
    values: [username, secret, isConfirmed],
  });
  return codeAt(secret, Date.now());
}

/** A monitor whose database was taken away while it ran, and of whose processes one does not tell its figures. */
export async function openStageWithoutDatabase(): Promise<OpenStage> {
  const server = await startThrowAwayServer({}, madeDirectory());
  await prepareDatabase(server.connection);
  const monitor = await startTestMonitor(TRUST, server.connection, () => async () => {
    throw new Overloaded('Not every process told its figures: operation timed out.');
  });
  const client = new TestClient(monitor);
  for (const token of [monitor.token, monitor.staffToken])
    await client.https('GET', '/api/users/', { token });
  await server.stop();
  return {
    client,
    monitor,
    objects: new Objects(client, monitor.staffToken),
    stop: async () => {
      await client.close();
      await monitor.stop();
    },
  };
}

/** A stage as it is seen through the proxy that judges by the contract; what it finds wrong is told. */
export async function openProxiedStage(
  behind: Stage & { monitor: { dataDirectory?: string } },
  onViolation: (violation: Violation) => void,
): Promise<OpenStage> {
  const { http, token, staffToken } = behind.monitor;
  const proxy = await startTestMock({ proxy: http, token, onViolation });
  return {
    client: proxy.client,
    monitor: { http: proxy.http, token, staffToken },
    ...(behind.database && { database: behind.database }),
    objects: behind.objects,
    stop: () => proxy.stop(),
  };
}
