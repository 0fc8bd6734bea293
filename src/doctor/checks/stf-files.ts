import { API, pathAt, urlOf } from '../address.ts';
import { type Check, defineCheck } from '../check.ts';
import { type Patient, variable } from '../patient.ts';
import { ask } from '../probes/http.ts';
import { pythonTrust } from '../trust.ts';

/** How far back is looked, in ms. */
const HOUR = 3_600_000;
/** So many agents are named. */
const MOST_NAMES = 5;

/** What agents do ends up at this monitor. */
export const stfFilesCheck: Check = defineCheck({
  id: 'stf-files',
  name: 'Agents that are heard of register STF files',
  chapter: 'No STF files',
  needs: ['token', 'clock'],
  diagnoses: {
    none: {
      sign: '`Empty STF files page`; STF files not appearing despite agents running',
      cause:
        '{count} agents sent heartbeats to the monitor within the last hour ({names}), but no STF file was registered: no data were taken, no data agent is among them, or it writes to another place.',
      fix: 'If data were taken: see that the data agent runs with the SWF_MONITOR_URL and SWF_API_TOKEN that stand here (port and protocol, too), look for failed calls in its log, then start it anew.',
    },
  },
  run: async (patient, found) => {
    const since = new Date(Date.now() - HOUR).toISOString();
    const files = await page<object>(patient, `/api/stf-files/?created_at_after=${since}&limit=1`);
    if (files.count > 0) return { well: `${files.count} in the last hour` };
    const agents = await page<{ instance_name: string }>(
      patient,
      `/api/systemagents/?last_heartbeat_after=${since}&ordering=-last_heartbeat&limit=${MOST_NAMES}`,
    );
    if (agents.count === 0) return { well: 'none was heard of in the last hour' };
    const names = agents.results.map(({ instance_name }) => instance_name);
    if (agents.count > names.length) names.push('…');
    return found('none', { count: agents.count, names: names.join(', ') });
  },
});

/** One page of a list. @throws where the monitor does not answer with one */
async function page<Row>(patient: Patient, path: string): Promise<{ count: number; results: Row[] }> {
  const { status, body } = await ask(pathAt(urlOf(patient, API), path), {
    patience: patient.patience,
    headers: { authorization: `Token ${variable(patient, 'SWF_API_TOKEN')}` },
    authorities: pythonTrust(patient).authorities,
  });
  if (status !== 200) throw new Error(`GET ${path} was answered with ${status}`);
  return body as { count: number; results: Row[] };
}
