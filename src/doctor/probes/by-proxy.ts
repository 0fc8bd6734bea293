import { type AgentOptions, Agent as HttpAgent, get as httpGet, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, get as httpsGet } from 'node:https';
import { NoAnswer } from './errors.ts';

/**
 * Asks a server with GET by way of a proxy. With Node's own client: undici's, when a proxy hangs up, tries again without
 * end.
 * @returns the status
 * @throws NoAnswer, or Node's error
 */
export function statusByProxy(
  url: string,
  { proxy, patience }: { proxy: string; patience: number },
): Promise<number> {
  const proxyEnv = { HTTP_PROXY: proxy, HTTPS_PROXY: proxy };
  const options: AgentOptions = { proxyEnv, keepAlive: false };
  const signal = AbortSignal.timeout(patience);
  return new Promise((resolve, reject) => {
    const answered = (response: IncomingMessage) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    };
    const request = url.startsWith('https:')
      ? // Certificates are checks of their own, and nothing secret is sent.
        httpsGet(url, { agent: new HttpsAgent({ ...options, rejectUnauthorized: false }), signal }, answered)
      : httpGet(url, { agent: new HttpAgent(options), signal }, answered);
    request.on('error', (error) => reject(signal.aborted ? new NoAnswer(patience) : error));
  });
}
