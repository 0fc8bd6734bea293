import type { Executor } from './statement.ts';

/** Failures are counted for so long, in seconds. */
const WINDOW = 60;

/** A user whose password, token or link is to be looked at. */
export interface SignInUser {
  id: number;
  username: string;
  is_active: boolean;
  password_hash: string | null;
}

/** Finds a user by name, active or not. */
export async function findUser(executor: Executor, username: string): Promise<SignInUser | undefined> {
  const [user] = await executor.query<SignInUser>({
    name: 'sign-in:user',
    text: 'select id, username, is_active, password_hash from swf_user where username = $1',
    values: [username],
  });
  return user;
}

/**
 * Of the hashes of passwords that were imported from Django, and not replaced yet, the one with the most iterations; null
 * where there is none.
 */
export async function findDearestDjangoHash(executor: Executor): Promise<string | null> {
  const [found] = await executor.query<{ hash: string }>({
    name: 'sign-in:django',
    text: `select password_hash as hash from swf_user where password_hash like 'pbkdf2%'
           order by length(split_part(password_hash, '$', 2)) desc, split_part(password_hash, '$', 2) desc limit 1`,
    values: [],
  });
  return found?.hash ?? null;
}

/** Counts one of some subjects more, or anew where its time is over. @param from SQL of rows of a subject */
const counting = (from: string) => `
  insert into swf_sign_in_failure as f (subject, count, since) select subject, 1, now() from ${from}
  on conflict (subject) do update set
    count = case when f.since < now() - interval '${WINDOW} s' then 1 else least(f.count + 1, 1000000) end,
    since = case when f.since < now() - interval '${WINDOW} s' then now() else f.since end
  returning count, greatest(1, ceil(extract(epoch from since - now()) + ${WINDOW}))::int as seconds`;

/**
 * Counts a try as a failure beforehand: however many come at once, in however many processes, each is counted before any is
 * looked at.
 * @param subjects what it is counted for, such as `name alice`. Where the first has failed too often, the others are not
 *   counted: made-up names would fill the table
 * @param most failures within a minute
 * @returns of each that was counted, the failures within the last minute with this one, and the seconds until they are forgotten
 */
export function countFailure(
  executor: Executor,
  [first, ...others]: [string, ...string[]],
  most: number,
): Promise<{ count: number; seconds: number }[]> {
  return executor.query<{ count: number; seconds: number }>({
    name: 'sign-in:count',
    text: `with first as (${counting('(select $1::text as subject) asked')}),
                others as (${counting(`unnest($2::text[]) as subject where (select count from first) <= $3`)})
           select * from first union all select * from others`,
    values: [first, others, most],
  });
}

/** Takes back what was counted beforehand: it was no failure. */
export async function uncountFailure(executor: Executor, subjects: string[]): Promise<void> {
  await executor.query({
    name: 'sign-in:uncount',
    text: `with found as (select subject from swf_sign_in_failure where subject = any($1::text[]) order by subject for update)
           update swf_sign_in_failure f set count = greatest(f.count - 1, 0) from found where f.subject = found.subject`,
    values: [subjects],
  });
}

/** Stores a sign-in link of an active user in place of the one before. @returns until when it works; undefined where there is no such user */
export async function insertSignInLink(
  executor: Executor,
  username: string,
  hash: string,
): Promise<string | undefined> {
  const [stored] = await executor.query<{ expires_at: string }>({
    text: `insert into swf_sign_in_link (user_id, key_hash, expires_at)
           select id, $2, now() + interval '1 hour' from swf_user where username = $1 and is_active
           on conflict (user_id) do update set key_hash = excluded.key_hash, expires_at = excluded.expires_at
           returning expires_at`,
    values: [username, hash],
  });
  return stored?.expires_at;
}

/** The user of a sign-in link, which is not used up by that; undefined where it does not work, or not any more. */
export async function ownerOfSignInLink(
  executor: Executor,
  hash: string,
): Promise<{ id: number; username: string } | undefined> {
  const [found] = await executor.query<{ id: number; username: string }>({
    text: `select u.id, u.username from swf_sign_in_link l join swf_user u on u.id = l.user_id
           where l.key_hash = $1 and l.expires_at > now() and u.is_active`,
    values: [hash],
  });
  return found;
}

/** Uses up a sign-in link. @returns its user; undefined where it does not work, or not any more */
export async function takeSignInLink(executor: Executor, hash: string): Promise<number | undefined> {
  const [taken] = await executor.query<{ user_id: number }>({
    text: `delete from swf_sign_in_link l using swf_user u
           where l.key_hash = $1 and l.expires_at > now() and u.id = l.user_id and u.is_active returning l.user_id`,
    values: [hash],
  });
  return taken?.user_id;
}
