/** Nobody got in: 401 where credentials are missing or wrong, 403 where a known caller or a way in is refused. */
export class CredentialsRefused extends Error {
  readonly status: 401 | 403;

  constructor(status: 401 | 403, detail: string) {
    super(detail);
    this.name = 'CredentialsRefused';
    this.status = status;
  }
}
