import { createHash, timingSafeEqual } from 'node:crypto';
import type { Headers } from '../stomp/protocol.ts';

/** Who may connect. */
export interface Login {
  user: string;
  password: string;
}

/** Whether the headers of CONNECT hold user and password; takes as long for a wrong one as for the right one. */
export function mayConnect({ login = '', passcode = '' }: Headers, { user, password }: Login): boolean {
  const isUser = areEqual(login, user);
  return areEqual(passcode, password) && isUser;
}

function areEqual(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
