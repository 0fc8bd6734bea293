import { existsSync, readFileSync } from 'node:fs';
import { Tokens } from '../../src/access/tokens.ts';
import { certificatePaths } from '../../src/certificates/certificates.ts';
import { readConfig } from '../../src/config.ts';
import { ensureAdmin, FIRST_USER } from '../../src/first-start.ts';
import { withDatabase } from '../command.ts';
import type { LocalAccess } from './agent-settings.ts';

/** Whoever may read the monitor's data directory needs no token from elsewhere. */
export async function localAccess(): Promise<LocalAccess> {
  const { ca } = certificatePaths(readConfig().dataDirectory);
  return {
    ...(existsSync(ca) && { authority: readFileSync(ca, 'utf8') }),
    issueToken: () =>
      withDatabase(async (database) => {
        await ensureAdmin(database);
        return new Tokens(database).issue(FIRST_USER, 'testbed');
      }),
  };
}
