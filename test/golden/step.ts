import { readdirSync, readFileSync } from 'node:fs';

/** One recorded request of the Django monitor, and its reply. */
export interface Step {
  scenario: string;
  step: number;
  note?: string;
  request: {
    method: string;
    path: string;
    auth?: string;
    headers?: Record<string, string>;
    body?: unknown;
  };
  response: { status: number; headers?: Record<string, string>; body?: unknown; raw?: string };
}

/** What we answered to a recorded request. */
export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
  body: unknown;
}

/** Every step in the order of the recording, by file. */
export function recordedSteps(): Map<string, Step[]> {
  const directory = new URL('./', import.meta.url);
  const files = readdirSync(directory).filter((name) => name.endsWith('.jsonl'));
  return new Map(
    files.map((name) => {
      const lines = readFileSync(new URL(name, directory), 'utf8').trim().split('\n');
      return [name.replace('.jsonl', ''), lines.map((line) => JSON.parse(line) as Step)];
    }),
  );
}
