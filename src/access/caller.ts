/** What a token may do of what its user may: today's, which have none, may do all of it. */
type Scope = 'read' | 'agent' | 'staff';

/** Who asks, once the credentials were checked. */
export interface Caller {
  id: number;
  username: string;
  /** Whether this caller may do what is for staff: the user is staff, and the scope of the token allows it. */
  isStaff: boolean;
  /** What the credentials were: a token of a program, or the session of a browser. */
  via: 'token' | 'session';
  /** Of the token, or of the token that the session was opened with. */
  scope: Scope | null;
}
