import { isExempt } from '../../process/no-proxy.ts';
import { type Address, API, LOGS, pathAt, urlOf } from '../address.ts';
import { type Check, defineCheck } from '../check.ts';
import { type Patient, variable } from '../patient.ts';
import { statusByProxy } from '../probes/by-proxy.ts';
import { codeOf } from '../probes/errors.ts';

/** Programs that heed the variables of proxies reach the monitor, too. */
export const proxyCheck: Check = defineCheck({
  id: 'proxy',
  name: 'No proxy stands in the way',
  chapter: 'A proxy in the way',
  needs: [`${API.id}-monitor`, `${LOGS.id}-monitor`],
  diagnoses: {
    inTheWay: {
      sign: '`ProxyError`, `407`, `502` or `503` with a page of the proxy; curl works with `--noproxy`',
      cause:
        'The monitor answers at {host} directly, but not by way of {proxy}, which {variable} names ({answer}). Agents made from BaseAgent leave http_proxy and https_proxy aside; other programs do not.',
      fix: 'export no_proxy={noProxy}',
    },
  },
  run: async (patient, found) => {
    const used: string[] = [];
    for (const address of [API, LOGS]) {
      const url = urlOf(patient, address);
      const proxy = proxyFor(url.protocol, patient);
      const exceptions = variable(patient, 'no_proxy') || variable(patient, 'NO_PROXY') || '';
      if (!proxy || isExempt(url.href, exceptions)) continue;
      const answer = await askThrough(proxy.uri, patient, address);
      if (answer !== 'well') {
        const noProxy = [exceptions, url.hostname].filter(Boolean).join(',');
        const facts = { host: url.host, proxy: withoutPassword(proxy.uri), variable: proxy.name };
        return found('inTheWay', { ...facts, answer, noProxy });
      }
      used.push(proxy.name);
    }
    return { well: used.length === 0 ? 'none is set' : `${used.join(' and ')} let it through` };
  },
});

/** The proxy that the environment names for a protocol, such as `https:`. */
function proxyFor(protocol: string, patient: Patient): { name: string; uri: string } | undefined {
  const names = [`${protocol.slice(0, -1)}_proxy`, 'all_proxy'];
  for (const name of names.flatMap((lower) => [lower, lower.toUpperCase()])) {
    const value = variable(patient, name);
    if (value) return { name, uri: value.includes('://') ? value : `http://${value}` };
  }
  return undefined;
}

/** @returns `well`, or what came instead of a monitor's answer */
async function askThrough(proxy: string, patient: Patient, address: Address): Promise<string> {
  const url = pathAt(urlOf(patient, address), '/api/health/live/');
  try {
    const status = await statusByProxy(url, { proxy, patience: patient.patience });
    return status === 200 ? 'well' : `the answer is ${status}`;
  } catch (error) {
    return codeOf(error);
  }
}

function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//');
}
