import { RequestError } from '../errors.ts';

/** A text that is no JSON, or none that can be kept; says where it went wrong. */
export class MalformedJson extends RequestError {
  constructor(reason: string) {
    super({
      status: 400,
      code: 'MALFORMED_JSON',
      message: reason,
      body: { detail: `JSON parse error - ${reason}` },
    });
  }
}

/** An array has more elements than it may have; none was built. */
export class TooManyElements extends Error {
  override name = 'TooManyElements';
  readonly most: number;

  constructor(most: number) {
    super(`more than ${most} elements`);
    this.most = most;
  }
}
