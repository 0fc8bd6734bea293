import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Tokens } from '../../access/tokens.ts';
import { certificatePaths } from '../../certificates/certificates.ts';
import { readConfig } from '../../config.ts';
import { ensureAdmin, FIRST_USER } from '../../first-start.ts';
import { commandLine } from '../../process/command-line.ts';
import { onProcessExit } from '../../process/process-exit.ts';
import { withDatabase } from '../database.ts';
import type { LocalAccess } from './agent-settings.ts';

/** Whoever may read the monitor's data directory needs no token from elsewhere. */
export function localAccess(): LocalAccess {
  const { dataDirectory, httpPort, httpsPort, basePath } = readConfig();
  const { ca } = certificatePaths(dataDirectory);
  return {
    url: `https://localhost:${httpsPort}${basePath}`,
    httpUrl: `http://localhost:${httpPort}${basePath}`,
    ...(existsSync(ca) && { authority: readFileSync(ca, 'utf8') }),
    withToken,
  };
}

/** For the work to end after a signal, in ms. */
const LEAVING = 10_000;

/** It is revoked however the command ends, also by a signal. */
async function withToken<Result>(work: (token: string) => Promise<Result>): Promise<Result> {
  const issued = withDatabase(async (database) => {
    await ensureAdmin(database);
    return new Tokens(database).issue(FIRST_USER, 'a command, while it runs');
  });
  let revoked: Promise<void> | undefined;
  const revoke = () => {
    revoked ??= issued
      .then((token) => withDatabase((database) => new Tokens(database).revokeKey(token)))
      .catch((error: Error) =>
        console.error(
          `The token of this command was not revoked: ${error.message}. See: ${commandLine('token list')}`,
        ),
      );
    return revoked;
  };
  let working: Promise<Result> | undefined;
  const takeBack = onProcessExit(async (crash) => {
    // What the work has to put in order at a signal, it does with the token.
    if (!crash)
      await Promise.race([working?.catch(() => undefined), sleep(LEAVING, undefined, { ref: false })]);
    await revoke();
  });
  try {
    const token = await issued;
    working = work(token);
    return await working;
  } finally {
    await revoke();
    takeBack();
  }
}
