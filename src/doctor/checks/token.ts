import { commandLine } from '../../process/command-line.ts';
import { API, pathAt, shown, urlOf } from '../address.ts';
import { type Check, defineCheck } from '../check.ts';
import { variable } from '../patient.ts';
import { ask } from '../probes/http.ts';
import { pythonTrust } from '../trust.ts';
import { needsForSecrets } from './certificates.ts';

/** The monitor takes the token. Asked only where the server has shown who it is. */
export const tokenCheck: Check = defineCheck({
  id: 'token',
  name: 'The monitor takes the token',
  chapter: 'The token',
  needs: ['token-set', 'ready', ...needsForSecrets(API)],
  diagnoses: {
    refused: {
      sign: '`401 Unauthorized`, `Invalid token.`',
      cause:
        'The monitor at {url} does not know the token in SWF_API_TOKEN: it was revoked, or is that of another monitor.',
      fix: `On the monitor's machine: ${commandLine('token create', 'NAME')}. Then in ~/.env: export SWF_API_TOKEN=…`,
    },
    inactive: {
      sign: '`401 Unauthorized`, `User inactive or deleted.`',
      cause: 'The user of the token in SWF_API_TOKEN is no longer active.',
      fix: `Make a token for another user, on the monitor's machine: ${commandLine('token create', 'NAME')}`,
    },
    plainHttp: {
      sign: '`403 Forbidden`, `Credentials are not accepted over plain HTTP`',
      cause: '{url} is plain HTTP, over which the monitor does not take a token from here.',
      fix: 'Set SWF_MONITOR_URL to the HTTPS address, usually {usual}.',
    },
    unanswered: {
      sign: '`5xx`, `429 Too Many Requests`',
      cause: 'GET /api/users/ at {url} is answered with {status}, whatever the token.',
      fix: "Look into the monitor's log, and into that of a proxy before it.",
    },
  },
  run: async (patient, found) => {
    const url = urlOf(patient, API);
    const { status, body } = await ask(pathAt(url, '/api/users/'), {
      patience: patient.patience,
      headers: { authorization: `Token ${variable(patient, 'SWF_API_TOKEN')}` },
      authorities: pythonTrust(patient).authorities,
    });
    if (status === 200) return { well: shown(url) };
    const detail = String((body as { detail?: unknown } | undefined)?.detail);
    if (status === 401)
      return detail.includes('inactive') ? found('inactive') : found('refused', { url: shown(url) });
    if (status === 403) return found('plainHttp', { url: shown(url), usual: API.usual });
    return found('unanswered', { url: shown(url), status });
  },
});
