import { Agent, request } from 'undici';
import { trusting } from '../../process/trusted-authorities.ts';
import { NoAnswer } from './errors.ts';

/** What a server answered. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** The body, parsed where it is JSON; else undefined. */
  body: unknown;
}

export interface Question {
  /** In ms. */
  patience: number;
  headers?: Record<string, string>;
  /** PEM of the authorities to trust; where absent, any certificate will do, so nothing secret may be sent. */
  authorities?: string;
}

/** More is not read of an answer, in bytes: something else than a monitor may answer without end. */
const LONGEST_ANSWER = 1024 * 1024;

/**
 * Asks a server with GET; redirects are not followed.
 * @throws NoAnswer, or the error of Node or undici
 */
export async function ask(url: string, { patience, headers = {}, authorities }: Question): Promise<Answer> {
  const dispatcher = new Agent({
    connect:
      authorities === undefined ? { rejectUnauthorized: false } : { secureContext: trusting(authorities) },
    maxResponseSize: LONGEST_ANSWER,
  });
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await request(url, { dispatcher, headers, signal });
    const text = await response.body.text();
    return { status: response.statusCode, headers: response.headers, body: parsed(text) };
  } catch (error) {
    throw signal.aborted ? new NoAnswer(patience) : error;
  } finally {
    await dispatcher.destroy();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
