import { DatabaseFailure, databaseFailures } from '../../database/failures.ts';
import { reachDatabase } from '../../database/reach.ts';
import { shownUrl } from '../../database/url.ts';
import { type Check, defineCheck } from '../check.ts';

/** The monitor could start on the database that the environment names: where the doctor is asked on its machine. */
export const databaseCheck: Check = defineCheck({
  id: 'database',
  name: 'A monitor can use the database of DATABASE_URL',
  chapter: 'The database of the monitor',
  needs: [],
  diagnoses: databaseFailures,
  applies: ({ environment }) => Boolean(environment['DATABASE_URL']),
  run: async ({ environment, patience }, found) => {
    const url = environment['DATABASE_URL'] ?? '';
    try {
      await reachDatabase(url, patience, { needsCreate: true });
      return { well: shownUrl(url) };
    } catch (error) {
      if (!(error instanceof DatabaseFailure)) throw error;
      return found(error.failure, error.facts);
    }
  },
});
