import { closest } from '../closest.ts';
import { commandLine } from '../process/command-line.ts';
import { table } from './table.ts';

/** Variables that begin as the monitor's do and are others': of agents, tests, and the testbed's programs. */
const OTHERS = new Set(
  `API_TOKEN MONITOR_URL MONITOR_HTTP_URL MONITOR_PROD_URL MONITOR_TOKEN MONITOR MONITOR_DIR MONITOR_DEPLOY_ROOT
   MONITOR_MCP_TOKEN MCP_SERVICE HOME PARENT_DIR TMP_DIR TASK_OWNER ENV_FILE ENV_LOADED COMMON_LIB COMMON_REF DEPLOY_ROOT
   DEPLOYMENT_SUBPATH STATIC_URL_BASE LOGIN_REDIRECT LOGOUT_REDIRECT USE_LOCAL_REDIS DIALOGUE_TURNS LOG_LEVEL INTEGRATION
   SSE_RECEIVER_NAME STOMP_DEBUG MQ_USER MQ_PASSWORD DB_BACKUP_DIR PROMPT_PROCESSING_CONTAINER`
    .split(/\s+/)
    .map((name) => `SWF_${name}`),
);
const OTHERS_PREFIXES = /^SWF_(?:TEST|AGENT_|ALARMS_|EPICPROD|PANDA_|SENDER_)/;

/** A setting that is misspelt would be ignored, and nobody would know. */
export function unknownSettings(environment: Record<string, string | undefined>): string[] {
  const known = Object.values(table).map(({ variable }) => variable as string);
  return Object.keys(environment)
    .filter((name) => name.startsWith('SWF_') && !known.includes(name))
    .filter((name) => !OTHERS.has(name) && !OTHERS_PREFIXES.test(name))
    .map((name) => {
      const meant = closest(name, known);
      return `${name} is not a setting of the monitor. ${
        meant
          ? `Did you mean ${meant}?`
          : "If it is another program's, leave it out of the monitor's environment."
      } ${commandLine('start', '--help')} lists the settings.`;
    });
}
