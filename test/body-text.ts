import type { Dispatcher } from 'undici';

/** The text of a reply; of a stream, which does not end, its first events. */
export async function textOf({ headers, body }: Dispatcher.ResponseData): Promise<string> {
  if (headers['content-type'] !== 'text/event-stream') return body.text();
  for await (const chunk of body) return String(chunk); // leaving the loop closes the connection
  return '';
}
