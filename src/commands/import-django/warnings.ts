import { readConfig } from '../../config.ts';
import { countOld, hasStaff, usersWithoutPassword } from '../../database/django-import/findings.ts';
import type { TablePlan } from '../../database/django-import/plan.ts';
import type { Snapshot } from '../../database/django-import/snapshot.ts';
import { LOGS } from '../../database/django-import/tables.ts';
import { commandLine } from '../../process/command-line.ts';
import { counted } from './progress.ts';

/** Users who are named. */
const MOST_NAMES = 20;

/** Says what is to be done besides before the first start. */
export async function printWarnings({ session, tables }: Snapshot, plans: TablePlan[]): Promise<void> {
  const { logRetentionDays, messageRetentionDays, timeZone } = readConfig();
  const dropped = plans.flatMap(({ mapping, dropped }) => dropped.map((name) => `${mapping.source}.${name}`));
  if (dropped.length > 0)
    console.log(`Not taken over, since the monitor has no such column: ${dropped.join(', ')}`);
  if (tables.has('auth_user')) {
    const users = await usersWithoutPassword(session);
    if (users.length > 0)
      console.log(
        `${counted(users.length, 'user')} had a password that only Django can verify: ${users.slice(0, MOST_NAMES).join(', ')}${users.length > MOST_NAMES ? ', …' : ''}. ` +
          `They sign in by a link (${commandLine('user sign-in-link', 'NAME')}) or get a new one (${commandLine('user password', 'NAME')}).`,
      );
    if (!(await hasStaff(session)))
      console.log(
        `Nobody is staff. Create somebody who is: ${commandLine('user create', 'NAME', '--staff')}`,
      );
  }
  const retention = [
    ['SWF_LOG_RETENTION_DAYS', logRetentionDays, LOGS, 'received_at', 'log'],
    ['SWF_MESSAGE_RETENTION_DAYS', messageRetentionDays, 'swf_workflow_messages', 'sent_at', 'message'],
    ['SWF_MESSAGE_RETENTION_DAYS', messageRetentionDays, 'swf_system_state_events', 'received_at', 'event'],
  ] as const;
  for (const [setting, days, table, column, what] of retention) {
    const plan = plans.find(({ mapping }) => mapping.target === table);
    const old = plan ? await countOld(session, plan, column, days) : 0;
    if (old > 0)
      console.log(
        `${counted(old, what)} ${old === 1 ? 'is' : 'are'} older than ${days} days. The monitor deletes them soon after its start unless ${setting} is set to more days, or to 0 for all.`,
      );
  }
  console.log(
    `Times without an offset will be read in ${timeZone}. Django read them in its DISPLAY_TIMEZONE, or in America/New_York where that was not set: set DISPLAY_TIMEZONE to the same.`,
  );
}
