import { RequestError } from '../errors.ts';

/** A password or a link is right, and a code of the second factor is missing or wrong. */
export class CodeNeeded extends RequestError {
  /** Of the user whose code it is. */
  readonly username: string;
  /** Whether there was a code, which is wrong or was used already. */
  readonly wasWrong: boolean;

  constructor(username: string, wasWrong: boolean) {
    const message =
      'A code of your second factor is needed, which was not used yet: the one that your authenticator app shows now, or a recovery code.';
    super({
      status: 401,
      code: 'NOT_AUTHENTICATED',
      message,
      headers: { 'www-authenticate': 'Token' },
      body: { detail: message, needs_code: true },
    });
    this.username = username;
    this.wasWrong = wasWrong;
  }
}

/** Nobody got in: 401 where credentials are missing or wrong, 403 where a known caller or a way in is refused. */
export class CredentialsRefused extends RequestError {
  /** @param challenge how one gets in, with a 401: the Django monitor's unless it is another */
  constructor(status: 401 | 403, message: string, challenge = 'Token') {
    super({
      status,
      code: status === 401 ? 'NOT_AUTHENTICATED' : 'PERMISSION_DENIED',
      message,
      ...(status === 401 && { headers: { 'www-authenticate': challenge } }),
    });
  }
}
