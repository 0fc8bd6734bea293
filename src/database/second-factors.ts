import type { Executor } from './statement.ts';

/** A secret that nobody has confirmed is forgotten after so long. */
const CONFIRMED_WITHIN = "interval '15 minutes'";
/** Wrong codes in a row, after which one is looked at only every quarter of an hour. */
const MOST_FAILURES = 5;
const PAUSE = "interval '15 minutes'";

/** Stores a secret that is to be confirmed, in place of one that was not. @returns false where the user has a second factor */
export async function insertSecondFactor(
  executor: Executor,
  userId: number,
  secret: string,
): Promise<boolean> {
  const rows = await executor.query({
    text: `insert into swf_second_factor as f (user_id, secret) values ($1, $2)
           on conflict (user_id) do update set secret = excluded.secret, made_at = now()
           where f.confirmed_at is null returning 1`,
    values: [userId, secret],
  });
  return rows.length > 0;
}

/** The secret that a user is to confirm; undefined where there is none, or not any more. */
export async function unconfirmedSecret(executor: Executor, userId: number): Promise<string | undefined> {
  const [found] = await executor.query<{ secret: string }>({
    text: `select secret from swf_second_factor
           where user_id = $1 and confirmed_at is null and made_at > now() - ${CONFIRMED_WITHIN}`,
    values: [userId],
  });
  return found?.secret;
}

/**
 * Makes a secret a user's second factor. Within a transaction.
 * @param step of the code that confirms it
 * @param hashes of the recovery codes
 * @returns false where another call has done so meanwhile
 */
export async function confirmSecondFactor(
  executor: Executor,
  userId: number,
  secret: string,
  step: number,
  hashes: string[],
): Promise<boolean> {
  const rows = await executor.query({
    text: `update swf_second_factor set confirmed_at = now(), last_step = $3, failures = 0, failed_at = null
           where user_id = $1 and secret = $2 and confirmed_at is null returning 1`,
    values: [userId, secret, step],
  });
  if (rows.length === 0) return false;
  await executor.query({
    text: 'insert into swf_recovery_code (user_id, code_hash) select $1, unnest($2::text[])',
    values: [userId, hashes],
  });
  await executor.query({
    text: 'update swf_user set has_second_factor = true where id = $1',
    values: [userId],
  });
  return true;
}

/** Whether a user has a second factor. */
export async function hasSecondFactor(executor: Executor, userId: number): Promise<boolean> {
  const [found] = await executor.query<{ has: boolean }>({
    name: 'second-factor:has',
    text: 'select has_second_factor as "has" from swf_user where id = $1',
    values: [userId],
  });
  return found?.has === true;
}

/**
 * Counts a code as wrong beforehand: however many come at once, each is counted before any is looked at.
 * @returns the secret; or the seconds until the next code is looked at
 */
export async function countCode(
  executor: Executor,
  userId: number,
): Promise<{ secret: string } | { seconds: number }> {
  const [counted] = await executor.query<{ secret: string }>({
    name: 'second-factor:count',
    text: `update swf_second_factor set failures = least(failures + 1, 1000000), failed_at = now()
           where user_id = $1 and confirmed_at is not null
             and (failures < ${MOST_FAILURES} or failed_at < now() - ${PAUSE}) returning secret`,
    values: [userId],
  });
  if (counted) return counted;
  const [found] = await executor.query<{ seconds: number }>({
    text: `select greatest(1, ceil(extract(epoch from failed_at + ${PAUSE} - now())))::int as seconds
           from swf_second_factor where user_id = $1`,
    values: [userId],
  });
  return { seconds: found?.seconds ?? 1 };
}

/** Takes the code of a step, which is later than that of the last one. @returns false where it is not */
export async function takeStep(executor: Executor, userId: number, step: number): Promise<boolean> {
  const rows = await executor.query({
    name: 'second-factor:take',
    text: `update swf_second_factor set last_step = $2, failures = 0, failed_at = null
           where user_id = $1 and last_step < $2 returning 1`,
    values: [userId, step],
  });
  return rows.length > 0;
}

/** Uses up a recovery code. @returns how many are left; undefined where it is none */
export async function takeRecoveryCode(
  executor: Executor,
  userId: number,
  hash: string,
): Promise<number | undefined> {
  const rows = await executor.query({
    text: 'delete from swf_recovery_code where user_id = $1 and code_hash = $2 returning 1',
    values: [userId, hash],
  });
  return rows.length > 0 ? countRecoveryCodes(executor, userId) : undefined;
}

/** How many recovery codes a user has left. */
export async function countRecoveryCodes(executor: Executor, userId: number): Promise<number> {
  const [found] = await executor.query<{ count: number }>({
    text: 'select count(*)::int as count from swf_recovery_code where user_id = $1',
    values: [userId],
  });
  return found?.count ?? 0;
}

/** Removes the second factor of a user, with its recovery codes. Within a transaction. @returns whether there was one */
export async function deleteSecondFactor(executor: Executor, userId: number): Promise<boolean> {
  await executor.query({ text: 'delete from swf_second_factor where user_id = $1', values: [userId] });
  const rows = await executor.query({
    text: 'update swf_user set has_second_factor = false where id = $1 and has_second_factor returning 1',
    values: [userId],
  });
  return rows.length > 0;
}
