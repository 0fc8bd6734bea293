/** What a token may do of what its user may: `agent`, all but what is for staff or about the account; `staff`, all. */
export type Scope = 'read' | 'agent' | 'staff';

/** Who asks, once the credentials were checked. */
export interface Caller {
  id: number;
  username: string;
  /** Whether this caller may do what is for staff: the user is staff, and the scope allows it. */
  isStaff: boolean;
  /** What the credentials were: a token of a program, or the session of a browser. */
  via: 'token' | 'session';
  /** Of the token, or of the token that the session was opened with; null: all that the user may. */
  scope: Scope | null;
  /** What the token is for, in the words of whoever made it; absent for a session. */
  label?: string;
  /** Number of the session, where it is one. */
  sessionId?: number;
  /** Whether this caller must set up a second factor before anything else. */
  mustEnrol?: boolean;
}

/** Whether a user may do what is for staff, with credentials of this scope. */
export function actsAsStaff(isStaff: boolean, scope: Scope | null): boolean {
  return isStaff && (scope === null || scope === 'staff');
}
