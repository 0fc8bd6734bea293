import { readFileSync } from 'node:fs';

/** `~/.env` as the Python agents read it. */
export interface EnvironmentFile {
  path: string;
  /** What the agents put over their environment. */
  variables: Record<string, string>;
  /** Variables whose value refers to another one with `$`: the agents leave these lines out. */
  skipped: string[];
  /** Variables whose value goes on behind a blank, where a shell has ended it: with a comment, say. */
  goingOn: string[];
  /** Why it could not be read, where it is there. */
  unreadable?: string;
}

/**
 * Reads the file line by line in the agents' own way, which is not quite a shell's: what follows a value on its line
 * belongs to the value, comments too, and nothing is expanded.
 */
export function readEnvironmentFile(path: string): EnvironmentFile {
  const file: EnvironmentFile = { path, variables: {}, skipped: [], goingOn: [] };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? file : { ...file, unreadable: message };
  }
  for (const line of text.split('\n').map((whole) => whole.trim())) {
    if (line.startsWith('#') || !line.includes('=')) continue;
    const assignment = line.startsWith('export ') ? line.slice('export '.length) : line;
    const [name = ''] = assignment.split('=', 1);
    const written = assignment.slice(name.length + 1);
    const value = written.replace(/^["']+|["']+$/g, '');
    if (value.includes('$')) {
      file.skipped.push(name);
      continue;
    }
    file.variables[name] = value;
    if (/\s/.test(value) && !/^("[^"]*"|'[^']*')$/.test(written)) file.goingOn.push(name);
  }
  return file;
}
