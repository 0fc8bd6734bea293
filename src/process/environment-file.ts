import { readFileSync } from 'node:fs';

/** `~/.env` as the Python agents read it. */
export interface EnvironmentFile {
  path: string;
  /** What the agents put over their environment. */
  variables: Record<string, string>;
  /** Variables whose value refers to another one with `$`: the agents leave these lines out. */
  skipped: string[];
  /** The same as they are written, quotes and all. */
  written: Record<string, string>;
  /** Why it could not be read, where it is there. */
  unreadable?: string;
}

/**
 * Reads the file line by line in the agents' own way, which is not quite a shell's: what follows a value on its line
 * belongs to the value, comments too, and nothing is expanded.
 */
export function readEnvironmentFile(path: string): EnvironmentFile {
  const file: EnvironmentFile = { path, variables: {}, written: {}, skipped: [] };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return /^ENO(ENT|TDIR)$/.test(code) ? file : { ...file, unreadable: message };
  }
  for (const line of text.split('\n')) {
    const [, name, written = ''] = /^(?!#)(?:export )?([^=]*)=(.*)$/s.exec(line.trim()) ?? [];
    if (name === undefined) continue;
    const value = written.replace(/^["']+|["']+$/g, '');
    if (value.includes('$')) file.skipped.push(name);
    else {
      file.variables[name] = value;
      file.written[name] = written;
    }
  }
  return file;
}

/** Variables whose value goes on behind a blank, where a shell has ended it: with a comment, say. */
export function goingOn({ written }: EnvironmentFile): string[] {
  return Object.keys(written).filter(
    (name) => /\s/.test(written[name] ?? '') && !/^("[^"]*"|'[^']*')$/.test(written[name] ?? ''),
  );
}

/** Whether the text of ACTIVEMQ_USE_SSL says so, to the Python agents: neither `1` nor `yes` does. */
export function saysTls(text: string | undefined): boolean {
  return text?.toLowerCase() === 'true';
}
