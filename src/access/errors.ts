import { RequestError } from '../errors.ts';

/** Nobody got in: 401 where credentials are missing or wrong, 403 where a known caller or a way in is refused. */
export class CredentialsRefused extends RequestError {
  constructor(status: 401 | 403, message: string) {
    super({
      status,
      code: status === 401 ? 'NOT_AUTHENTICATED' : 'PERMISSION_DENIED',
      message,
      ...(status === 401 && { headers: { 'www-authenticate': 'Token' } }),
    });
  }
}
