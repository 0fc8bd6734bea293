import { type Check, defineCheck } from '../check.ts';
import type { Patient } from '../patient.ts';
import { codeOf, NoAnswer } from '../probes/errors.ts';
import { openTcp, type Place } from '../probes/tcp.ts';

export interface ListeningOptions {
  id: string;
  chapter: string;
  needs: string[];
  /** The variables that say where. */
  variables: string;
  /** How whatever listens there is started, and what it is. */
  start: string;
  what: string;
  place: (patient: Patient) => Place;
}

/** Makes the check that somebody listens where agents connect to. */
export function listening({ id, chapter, needs, variables, start, what, place }: ListeningOptions): Check {
  return defineCheck({
    id,
    chapter,
    needs,
    name: `Somebody listens at ${variables}`,
    diagnoses: {
      refused: {
        sign: '`Connection refused`',
        cause: `Nothing listens at {host}, port {port}: ${what} is not started, or listens elsewhere.`,
        fix: `${start}, or correct {variables}.`,
      },
      unknown: {
        sign: '`Name or service not known`, `getaddrinfo ENOTFOUND`',
        cause: 'There is no machine of the name {host}.',
        fix: 'Correct {variables}: the name is misspelt, or known in another network only.',
      },
      unreachable: {
        sign: '`Connection timed out`, `HTTPS timeout`, `No route to host`',
        cause:
          '{host}, port {port}, cannot be reached ({error}): a firewall is between, or the machine is off.',
        fix: 'Open the port for this machine, or correct {variables}.',
      },
    },
    run: async (patient, found) => {
      const { host, port } = place(patient);
      try {
        (await openTcp({ host, port }, patient.patience)).destroy();
        return { well: `${host}, port ${port}` };
      } catch (fault) {
        const error = fault instanceof NoAnswer ? fault.message : codeOf(fault);
        if (error === 'ECONNREFUSED') return found('refused', { host, port, variables });
        if (error === 'ENOTFOUND' || error === 'EAI_AGAIN') return found('unknown', { host, variables });
        return found('unreachable', { host, port, variables, error });
      }
    },
  });
}
