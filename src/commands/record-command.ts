import { userInfo } from 'node:os';
import { type AuditEntry, recordAudit } from '../database/audit.ts';
import type { Executor } from '../database/statement.ts';

/** Records what a command changes of users and tokens, under the name that its user has on this machine. */
export function recordCommand(executor: Executor, entry: AuditEntry): Promise<void> {
  return recordAudit(executor, { username: userOfMachine(), via: 'command' }, entry);
}

/** A container may run as a user that has a number and no name. */
function userOfMachine(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.()}`;
  }
}
