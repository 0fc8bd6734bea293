import { existsSync, readFileSync } from 'node:fs';
import { Tokens } from '../../src/access/tokens.ts';
import { certificatePaths } from '../../src/certificates/certificates.ts';
import { beforeTheEnd } from '../../src/client/agent/endings.ts';
import { readConfig } from '../../src/config.ts';
import { ensureAdmin, FIRST_USER } from '../../src/first-start.ts';
import { withDatabase } from '../command.ts';
import type { LocalAccess } from './agent-settings.ts';

/** Whoever may read the monitor's data directory needs no token from elsewhere. */
export async function localAccess(): Promise<LocalAccess> {
  const { ca } = certificatePaths(readConfig().dataDirectory);
  return {
    ...(existsSync(ca) && { authority: readFileSync(ca, 'utf8') }),
    withToken,
  };
}

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
        console.error(`The token of this command was not revoked: ${error.message}. See: npm run tokens`),
      );
    return revoked;
  };
  const takeBack = beforeTheEnd(revoke);
  try {
    return await work(await issued);
  } finally {
    await revoke();
    takeBack();
  }
}
