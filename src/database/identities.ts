import { recordAudit } from './audit.ts';
import type { Executor } from './statement.ts';
import { keepsStaff } from './users.ts';

/** The user of an identity, as whoever comes with a token of the provider. */
export interface OwnerOfIdentity {
  id: number;
  username: string;
  isStaff: boolean;
  isActive: boolean;
}

/** The users of identities, by their subjects; one that nobody has signed in with is left out. */
export async function ownersOfIdentities(
  executor: Executor,
  issuer: string,
  subjects: string[],
): Promise<Map<string, OwnerOfIdentity>> {
  const rows = await executor.query<OwnerOfIdentity & { subject: string }>({
    name: 'identity:owners',
    text: `select i.subject, u.id, u.username, u.is_staff as "isStaff", u.is_active as "isActive"
           from swf_user_identity i join swf_user u on u.id = i.user_id where i.issuer = $1 and i.subject = any($2::text[])`,
    values: [issuer, subjects],
  });
  return new Map(rows.map(({ subject, ...owner }) => [subject, owner]));
}

/** Somebody whom a provider vouches for, as users are found and made by it. */
export interface KnownIdentity {
  issuer: string;
  /** The provider's name for the person, which never goes to somebody else. */
  subject: string;
  username: string;
  email: string;
  /** Whether the person is staff; undefined where the provider is not asked about that. */
  isStaff: boolean | undefined;
}

interface IdentifiedUser {
  id: number;
  isActive: boolean;
  isStaff: boolean;
}

/**
 * The user of an identity, made with the first sign-in. Within a transaction.
 * @returns `name taken` where another user has the name already: whoever chose it at the provider must not become that user
 */
export async function userOfIdentity(
  executor: Executor,
  identity: KnownIdentity,
): Promise<IdentifiedUser | 'name taken'> {
  const { issuer, subject, username, email, isStaff } = identity;
  // Two browsers of one person may sign in for the first time at once.
  await executor.query({
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`swf_user_identity ${issuer} ${subject}`],
  });
  const [found] = await executor.query<IdentifiedUser>({
    text: `select u.id, u.is_active as "isActive", u.is_staff as "isStaff"
           from swf_user_identity i join swf_user u on u.id = i.user_id where i.issuer = $1 and i.subject = $2`,
    values: [issuer, subject],
  });
  if (found) return found;
  const [made] = await executor.query<IdentifiedUser>({
    text: `insert into swf_user (username, email, is_staff) values ($1, left($2, 254), $3) on conflict (username) do nothing
           returning id, is_active as "isActive", is_staff as "isStaff"`,
    values: [username, email, isStaff ?? false],
  });
  if (!made) return 'name taken';
  await executor.query({
    text: 'insert into swf_user_identity (issuer, subject, user_id) values ($1, $2, $3)',
    values: [issuer, subject, made.id],
  });
  const after = { username, email, is_staff: made.isStaff, issuer, subject };
  await recordAudit(executor, authorOf(issuer), { action: 'create', resource: 'users', key: made.id, after });
  return made;
}

/**
 * Takes over what a provider says of somebody's rights. Within a transaction. The last who is staff stays it: there would be
 * nobody left to make another one.
 */
export async function setStaff(
  executor: Executor,
  issuer: string,
  { id, isStaff }: IdentifiedUser,
  shall: boolean | undefined,
): Promise<void> {
  if (shall === undefined || shall === isStaff) return;
  if (!shall && !(await keepsStaff(executor, id))) return;
  await executor.query({ text: 'update swf_user set is_staff = $2 where id = $1', values: [id, shall] });
  await recordAudit(executor, authorOf(issuer), {
    action: 'update',
    resource: 'users',
    key: id,
    before: { is_staff: isStaff },
    after: { is_staff: shall },
  });
}

/** The provider's word, not the person's. */
const authorOf = (issuer: string) => ({ username: issuer, via: 'session' }) as const;
