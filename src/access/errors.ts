import { RequestError } from '../errors.ts';

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
