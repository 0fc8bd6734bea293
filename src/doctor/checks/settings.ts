import { commandLine } from '../../process/command-line.ts';
import { goingOn } from '../../process/environment-file.ts';
import { type Check, defineCheck } from '../check.ts';
import { AGENT_VARIABLES, type Patient, variable } from '../patient.ts';

/** The lines of `~/.env` mean to the agents what they mean to whoever wrote them. */
const fileReads = defineCheck({
  id: 'env-file',
  name: 'The agents read ~/.env as it is meant',
  chapter: 'Reading ~/.env',
  needs: [],
  diagnoses: {
    unreadable: {
      sign: '`PermissionError` or `IsADirectoryError` when an agent starts',
      cause: '{path} cannot be read: {error}.',
      fix: 'Make it a file that you may read: chmod 600 {path}',
    },
    comment: {
      sign: '`Failed to parse: https://localhost:8443 # …`, or 401 with the right token',
      cause:
        'In {path} a comment or a space follows the value of {variables}. A shell drops it; the agents take it for a part of the value.',
      fix: 'Put the comment on a line of its own, before the variable.',
    },
    spaces: {
      sign: 'a variable that stands in ~/.env is missing',
      cause: 'In {path} there are spaces around the name {variables}; it counts as another variable.',
      fix: 'Write it without spaces: export NAME=value',
    },
    skipped: {
      sign: 'a variable that stands in ~/.env is missing',
      cause:
        'In {path} the value of {variables} refers to another variable with $. The agents skip such lines, and the environment does not have it either.',
      fix: 'Write the value out, or load the file in the shell before the agent starts: . {path}',
    },
  },
  run: ({ file, environment }, found) => {
    const { path } = file;
    if (file.unreadable !== undefined) return found('unreadable', { path, error: file.unreadable });
    const named = (names: string[]) => ({ path, variables: names.join(', ') });
    const commented = AGENT_VARIABLES.filter((name) => goingOn(file).includes(name));
    if (commented.length > 0) return found('comment', named(commented));
    const names = [...Object.keys(file.variables), ...file.skipped];
    const spaced = AGENT_VARIABLES.filter((name) => names.some((key) => key !== name && key.trim() === name));
    if (spaced.length > 0) return found('spaces', named(spaced));
    const missing = AGENT_VARIABLES.filter((name) => file.skipped.includes(name) && !environment[name]);
    if (missing.length > 0) return found('skipped', named(missing));
    return { well: Object.keys(file.variables).length === 0 ? `${path} sets nothing` : path };
  },
});

/** Nothing depends on who reads the settings. */
const sourcesAgree = defineCheck({
  id: 'env-agrees',
  name: 'The environment and ~/.env agree',
  chapter: 'Reading ~/.env',
  needs: ['env-file'],
  diagnoses: {
    differ: {
      sign: 'an agent goes on using an old address or an old token; 401 although `SWF_API_TOKEN` was set anew',
      cause:
        'Not the same in the environment and in {path}: {variables}. The Python agents take what is in the file, other programs what is in the environment.',
      fix: 'Correct {path}, then load it: . {path}',
    },
  },
  run: ({ environment, file }, found) => {
    const differing = AGENT_VARIABLES.filter((name) => {
      const [here, there] = [environment[name], file.variables[name]];
      return here && there !== undefined && here !== there;
    });
    return differing.length > 0
      ? found('differ', { path: file.path, variables: differing.join(', ') })
      : { well: 'no variable differs' };
  },
});

/** What `swf-monitor token create` prints, and the Django monitor's tokens, too. */
const TOKEN = /^[0-9a-f]{40}$/i;

/** There is something to send as a token. */
const tokenSet = defineCheck({
  id: 'token-set',
  name: 'SWF_API_TOKEN is a token',
  chapter: 'The token',
  needs: ['env-file'],
  diagnoses: {
    missing: {
      sign: '`401 Unauthorized`, `Authentication credentials were not provided.`',
      cause: 'SWF_API_TOKEN is not set, so agents call the API as nobody.',
      fix: `On the monitor's machine: ${commandLine('token create', 'NAME')}. Then in ~/.env: export SWF_API_TOKEN=…`,
    },
    malformed: {
      sign: '`401 Unauthorized`, `Invalid token.`',
      cause:
        'SWF_API_TOKEN has {length} characters that are not the 40 hexadecimal digits of a token; it may be an example or cut off.',
      fix: `Copy it again from what ${commandLine('token create')} printed, or make another on the monitor's machine: ${commandLine('token create', 'NAME')}`,
    },
  },
  run: (patient: Patient, found) => {
    const token = variable(patient, 'SWF_API_TOKEN');
    if (token === undefined) return found('missing');
    return TOKEN.test(token) ? { well: '40 digits' } : found('malformed', { length: token.length });
  },
});

/** What can be said without asking anybody. */
export const settingsChecks: Check[] = [fileReads, sourcesAgree, tokenSet];
