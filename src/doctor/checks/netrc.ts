import { API, urlOf } from '../address.ts';
import { type Check, defineCheck } from '../check.ts';
import { netrcEntry } from '../netrc.ts';

/** Nothing stands beside the token that requests prefers to it. */
export const netrcCheck: Check = defineCheck({
  id: 'netrc',
  name: 'Python agents send the token and nothing else',
  chapter: 'The token',
  needs: ['api-address', 'token-set'],
  diagnoses: {
    replaced: {
      sign: '`401 Unauthorized`, `Authentication credentials were not provided.` on every write of Python agents, although the token is right',
      cause:
        "{path} has an entry for this host ({entry}): Python's requests then sends its name and password (Basic) in place of the token.",
      fix: 'Remove that entry, or give the agents another file: export NETRC=/dev/null',
    },
  },
  run: (patient, found) => {
    const entry = netrcEntry(patient, urlOf(patient, API).hostname);
    return entry ? found('replaced', { ...entry }) : { well: 'no netrc entry' };
  },
});
