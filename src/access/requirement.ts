import type { Operation } from '../../generated/operations.ts';
import type { Scheme } from './authenticator.ts';

/**
 * Who an operation lets in: `open`, anybody, without a look at credentials; `anyone`, anybody, and it matters who; `public
 * read`, anybody unless SWF_PUBLIC_READ says otherwise; `user`, whoever proves who they are; `account`, those but with tokens
 * for agents, since it is about the user's own ways in; `staff`.
 */
type Who = 'open' | 'anyone' | 'public read' | 'user' | 'account' | 'staff';

/** What an operation asks of its callers, as its `security` in the contract says. */
export interface Requirement {
  who: Who;
  /** Ways of proving who one is. */
  schemes: readonly Scheme[];
  /** Whether it only reads, by its method or by `x-safe`. */
  isSafe: boolean;
  /** Whether it is also for those who must set up a second factor before anything else (`x-enrolment`). */
  isForEnrolment: boolean;
}

/** Reads the requirement off the contract. */
export function requirementOf({
  security,
  method,
  'x-safe': isSafe = method === 'GET',
  'x-enrolment': isForEnrolment = false,
}: Pick<Operation, 'security' | 'method' | 'x-safe' | 'x-enrolment'>): Requirement {
  const named = new Set(security.flatMap(Object.keys));
  const schemes = (['token', 'session'] as const).filter((scheme) => named.has(scheme));
  return { who: whoOf(security, schemes), schemes, isSafe, isForEnrolment };
}

function whoOf(security: Operation['security'], schemes: readonly Scheme[]): Who {
  if (security.length === 0) return 'open';
  if (security.some((alternative) => Object.keys(alternative).length === 0))
    return schemes.includes('token') ? 'public read' : 'anyone';
  const roles = security.flatMap((alternative) => Object.values(alternative).flat());
  if (roles.includes('staff')) return 'staff';
  return roles.includes('account') ? 'account' : 'user';
}
