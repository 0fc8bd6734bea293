import { existsSync, readFileSync } from 'node:fs';
import type { Difference } from './difference.ts';

/** Why we answer otherwise than the Django monitor, by kind. */
export const REASONS = {
  'no answer to follow': {
    failure: 'the Django monitor answers 500, or with an HTML page',
  },
  'rule of the whole API': {
    slash: 'paths work with and without the final slash: nothing is redirected',
    unauthorized: 'missing or wrong credentials are 401',
    credentials:
      'only tokens are credentials: cookies and passwords are ignored, and no CSRF token is asked for',
    'wrong token': 'a wrong token is 401 wherever tokens are read, also where none is needed',
    bearer: 'Bearer is accepted',
    'method not allowed': 'a method that the contract lacks is 405 for everybody, before credentials',
    'unknown method': "a method that HTTP does not know is refused by Node's parser",
    options: 'OPTIONS is 204 with Allow',
    allow: 'Allow names the methods of the contract',
    accept: 'Accept is ignored',
    format: 'format=json has no effect; other formats do not exist',
    'media type': 'bodies are JSON: forms and multipart are 415',
    head: 'HEAD works wherever GET does',
  },
  'input read otherwise': {
    'one constraint at a time':
      'uniqueness and relations are learnt from the database, one at a time, once all other fields are valid',
    int64: 'int64 columns take ±(2^53−1), which a JSON number holds exactly',
    key: 'a primary key may not be changed',
    'key in path': 'a key with a dot or a slash can be addressed',
    'heartbeat keeps':
      'a heartbeat leaves what it does not mention as it was, and stores counts and metadata',
    'silent agents': 'a timer gives up silent agents, and no heartbeat of another agent',
    'heartbeat input': 'a heartbeat is read like any other body: trimmed, types and lengths checked',
    'namespace input': 'namespaces are read like any other body: trimmed, types and lengths checked',
    'dialogue input': 'dialogues are read like any other body: trimmed, types and lengths checked',
    unkeepable: 'JSON that cannot be stored is refused with what is wrong with it, too',
    times: 'times are read in the documented forms only: no week dates, no other separators',
  },
  'lists and parameters': {
    lists: 'filters, order, search and pages work on every list, which refuses other parameters',
    'unknown parameter': 'parameters that an operation does not know are refused',
    'repeated parameter': 'a parameter may be given once only',
    'trimmed parameter': 'parameters are trimmed',
  },
  'operation changed': {
    users: 'the users operation takes tokens and gives no password hashes',
    'stream status': 'the status of the stream has last_sequence as well',
    'stream credentials': 'the stream reads tokens as all operations do',
    health: 'the health check has moved',
  },
  'result of an earlier step that differs': {
    'earlier bearer': 'an earlier call with Bearer has counted',
    'earlier slash': 'an earlier call without the final slash has counted',
    'earlier cookie': 'an earlier call with a cookie has stored nothing',
    'earlier form': 'an earlier form has stored nothing',
    'earlier accept': 'an earlier call that was 406 there has stored the run',
    'earlier heartbeat': 'earlier heartbeats have stored something else',
    'earlier key': 'an earlier change of a primary key has copied nothing',
    'earlier input': 'an earlier request that was accepted there has been refused',
  },
  'text or spelling of Python': {
    'parse error': 'bytes that are not UTF-8, and numbers beyond the limits, are described in other words',
    float: 'a float as text: 12.0 is written "12"',
    digits: 'digits of other scripts, and underscores between digits, are not read',
    uuid: 'a UUID in braces, as a URN, or as a boolean is not read',
    'ip zone': 'an IPv6 zone is not part of an address',
  },
} as const;

type Kind = keyof typeof REASONS;

/** The kind of a reason by its name. */
export const KIND_OF = new Map<string, Kind>(
  (Object.keys(REASONS) as Kind[]).flatMap((kind) =>
    Object.keys(REASONS[kind]).map((name) => [name, kind] as const),
  ),
);

/** A step that differs from the recording: the name of the reason, and exactly what we answer instead. */
export interface ExplainedDifference extends Difference {
  scenario: string;
  step: number;
  reason: string;
}

/** Where the differences of a file of recordings stand, one a line. */
export function pathOf(file: string): URL {
  return new URL(`./differences/${file}.jsonl`, import.meta.url);
}

/** The differences of a file of recordings in the order of its steps. */
export function explainedDifferences(file: string): ExplainedDifference[] {
  if (!existsSync(pathOf(file))) return [];
  const lines = readFileSync(pathOf(file), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as ExplainedDifference);
}
