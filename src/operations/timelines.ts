import { RequestError } from '../errors.ts';
import { InvalidRequest } from '../http/errors.ts';
import type { HandlersOf } from '../http/handler.ts';
import { type ReadTimeline, USUAL } from './timeline/shared.ts';

/** What happened in a run, along its time. */
export function timelines(read: ReadTimeline): HandlersOf<'timelines'> {
  return {
    retrieveTimeline: async ({ path, query, context: { clientAddress } }) => {
      const { from, to, bins = USUAL.bins, stfs = USUAL.stfs } = query;
      if (from !== undefined && to !== undefined && from >= to)
        throw new InvalidRequest({ to: ['The axis ends before it begins: `to` must be later than `from`.'] });
      const body = await read({ runNumber: path.run_number, from, to, bins, stfs }, clientAddress);
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
