import { API, pathAt, shown, urlOf } from '../address.ts';
import { type Check, defineCheck } from '../check.ts';
import { type Patient, variable } from '../patient.ts';
import { ask } from '../probes/http.ts';
import { pythonTrust } from '../trust.ts';

/** As the overview has it. */
interface Finding {
  id: string;
  level: string;
  title: string;
  cause: string | null;
  fix: string | null;
}

/** Under the first line of a cause or a fix. */
const NEXT_LINE = '\n           ';

/** What the monitor's own checks find: the same as on its home page. */
export const healthCheck: Check = defineCheck({
  id: 'health',
  name: 'What the monitor itself sees',
  chapter: 'What the monitor sees',
  needs: ['token'],
  diagnoses: {
    failing: {
      sign: 'a red line at the top of the home page; `"verdict": "error"` in GET /api/overview/',
      cause: 'The monitor at {url} finds: {findings}',
      fix: '{fixes}',
    },
  },
  run: async (patient, found) => {
    const checks = await overviewOf(patient);
    if (!checks) return { well: 'this monitor does not tell' };
    const errors = checks.filter(({ level }) => level === 'error');
    const warnings = checks.filter(({ level }) => level === 'warning');
    if (errors.length > 0)
      return found('failing', {
        url: shown(urlOf(patient, API)),
        findings: listed([...errors, ...warnings].map(({ id, title, cause }) => `${id} ${title}. ${cause}`)),
        fixes: listed(errors.map(({ id, fix }) => `${id} ${fix}`)),
      });
    if (warnings.length > 0)
      return { well: `no errors; ${warnings.map(({ id, title }) => `${id} ${title}`).join('; ')}` };
    return { well: `${checks.filter(({ level }) => level === 'ok').length} checks pass` };
  },
});

const listed = (lines: string[]) => (lines.length === 1 ? '' : NEXT_LINE) + lines.join(NEXT_LINE);

/** @returns undefined where it is a monitor that has no overview */
async function overviewOf(patient: Patient): Promise<Finding[] | undefined> {
  const { status, body } = await ask(pathAt(urlOf(patient, API), '/api/overview/'), {
    patience: patient.patience,
    headers: { authorization: `Token ${variable(patient, 'SWF_API_TOKEN')}` },
    authorities: pythonTrust(patient).authorities,
  });
  if (status === 404) return undefined;
  if (status !== 200) throw new Error(`GET /api/overview/ was answered with ${status}`);
  return (body as { checks: Finding[] }).checks;
}
