import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { TestMonitor } from '../monitor.ts';

/** What a client of a test may do. */
export interface ClientChoice {
  token?: string;
  /** The handshake of 2025, as most clients still do it. */
  isLegacy?: boolean;
  /** What the person answers who is asked for consent; nobody can be asked without. */
  consent?: 'accept' | 'decline';
}

/** What is answered by a tool: the text that a model reads, and the same for programs. */
export interface Told {
  text: string;
  isError: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
  data: any;
}

/** Connects the official client to a monitor's tools. */
export async function connect(
  { http }: Pick<TestMonitor, 'http'>,
  { token, isLegacy, consent }: ClientChoice = {},
): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1.0.0' },
    {
      ...(!isLegacy && { versionNegotiation: { mode: { pin: '2026-07-28' } } }),
      capabilities: consent ? { elicitation: { form: {} } } : {},
    },
  );
  if (consent)
    client.setRequestHandler('elicitation/create', () =>
      consent === 'accept' ? { action: 'accept', content: { agree: true } } : { action: 'decline' },
    );
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${http}/mcp`), { requestInit: { headers } }),
  );
  return client;
}

/** Calls a tool and puts its texts together. */
export async function ask(client: Client, name: string, given: Record<string, unknown> = {}): Promise<Told> {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: given });
  const texts = content.map((part) => (part.type === 'text' ? part.text : part.type));
  return { text: texts.join('\n'), isError, data: structuredContent };
}
