import { RequestError } from '../errors.ts';
import { sqlState } from './sql-state.ts';

const RETRY = 'Try again shortly.';
const STATEMENT_TIMEOUT = '57014';
const SLOW_LIST =
  'This list takes longer than the monitor lets one statement run. Narrow it: filter by an id or name column, ' +
  'give a time range, or page with limit.';

/** The database did not answer in time, or not at all. */
export class DatabaseUnavailable extends RequestError {
  constructor(cause: unknown) {
    super({
      status: 503,
      code: 'DATABASE_UNAVAILABLE',
      message: `the database is not available: ${cause instanceof Error ? cause.message : String(cause)}`,
      // The cause names servers and files, which are no business of the caller.
      body: {
        detail: sqlState(cause) === STATEMENT_TIMEOUT ? SLOW_LIST : `The database is not available. ${RETRY}`,
      },
      cause,
    });
  }
}

/** More rows wait to be stored than a process takes. */
export class WriterFull extends RequestError {
  constructor() {
    const message = 'The monitor has more to store than it can.';
    super({ status: 503, code: 'WRITER_FULL', message, remedy: RETRY });
  }
}

/** Too many lists are read that have to be searched or sorted. */
export class ListsBusy extends RequestError {
  /** @param whose who reads them */
  constructor(whose: string) {
    super({
      status: 503,
      code: 'LISTS_BUSY',
      message: `As many long lists are being read ${whose} as the monitor reads at a time.`,
      remedy: 'Try again shortly, or narrow the list: filter by an id or name column, or give a time range.',
    });
  }
}

/** Whoever asked has gone, and with it the reason to go on. */
export class CallerGone extends RequestError {
  constructor() {
    super({ status: 503, code: 'CALLER_GONE', message: 'The client has gone.' });
  }
}

/** A call with the same Idempotency-Key is being answered, and was not in time. */
export class TwinInFlight extends RequestError {
  constructor() {
    super({
      status: 409,
      code: 'TWIN_IN_FLIGHT',
      message: 'A call with this Idempotency-Key is being answered.',
      remedy: RETRY,
      headers: { 'retry-after': '1' },
    });
  }
}

/** The Idempotency-Key was used for another body. */
export class OtherBody extends RequestError {
  constructor() {
    super({
      status: 422,
      code: 'OTHER_BODY',
      message: 'This Idempotency-Key was used with another body.',
      remedy: 'Each piece of work needs a key of its own.',
    });
  }
}
