import type { Database } from '../database/connection.ts';
import { RequestError } from '../errors.ts';
import { InvalidRequest } from '../http/errors.ts';
import type { HandlersOf } from '../http/handler.ts';
import { SharedReplies } from './shared-replies.ts';
import { readTimeline, type Timeline } from './timeline/read.ts';

const BINS = 240;
const STFS = 500;

/** What happened in a run, along its time. @param timeZone IANA name of the zone in which agents write their times */
export function timelines(database: Database, timeZone: string): HandlersOf<'timelines'> {
  // Everybody who looks at a run asks for the same, every two seconds.
  const replies = new SharedReplies<Timeline | undefined>();
  return {
    retrieveTimeline: async ({ path, query, context: { clientAddress } }) => {
      const { from, to, bins = BINS, stfs = STFS } = query;
      if (from !== undefined && to !== undefined && from >= to)
        throw new InvalidRequest({ to: ['The axis ends before it begins: `to` must be later than `from`.'] });
      const asked = { runNumber: path.run_number, from, to, bins, stfs };
      const body = await replies.of(JSON.stringify(asked), () =>
        readTimeline(database, { ...asked, clientAddress, timeZone }),
      );
      if (!body) throw new UnknownRun(path.run_number);
      return { status: 200, body };
    },
  };
}

/** The monitor knows nothing of such a run. */
export class UnknownRun extends RequestError {
  constructor(runNumber: number) {
    super({
      status: 404,
      code: 'UNKNOWN_RUN',
      message: `The monitor knows nothing of run ${runNumber}.`,
      remedy:
        'A run begins with createRunState or a run_imminent message; listRunStates and listRuns have those that there are.',
    });
  }
}
