import type { Version } from './frame.ts';
import { MalformedFrame } from './malformed-frame.ts';

/** 1.1 has no escape for a carriage return: it travels as it is. */
const ESCAPED: Record<string, string> = { '\\': '\\\\', '\n': '\\n', ':': '\\c', '\r': '\\r' };
const TO_ESCAPE = { '1.1': /[\\\n:]/, '1.2': /[\\\n:\r]/ };
const TO_ESCAPE_ALL = { '1.1': /[\\\n:]/g, '1.2': /[\\\n:\r]/g };
const UNESCAPED: Record<string, string> = { '\\': '\\', n: '\n', c: ':', r: '\r' };

/** Commands whose headers are never escaped, so that clients of all versions can read them. */
export function isPlain(command: string): boolean {
  return command === 'CONNECT' || command === 'CONNECTED' || command === 'STOMP';
}

/** A header's name or value as it travels. Without escapes a line break cannot, and becomes a space. */
export function escapeHeader(text: string, version: Version): string {
  if (version === '1.0') return /[\n\r]/.test(text) ? text.replace(/[\n\r]/g, ' ') : text;
  if (!TO_ESCAPE[version].test(text)) return text;
  return text.replace(TO_ESCAPE_ALL[version], (character) => ESCAPED[character] ?? character);
}

/**
 * A header's name or value as it was meant, read from left to right: `\\c` is a backslash and a c.
 * Clients of 1.1 send stray backslashes, which stay as they are; 1.2 forbids them.
 * @throws MalformedFrame
 */
export function unescapeHeader(text: string, version: Version): string {
  if (version === '1.0' || !text.includes('\\')) return text;
  return text.replace(/\\(.?)/gs, (whole, character: string) => {
    const meant = UNESCAPED[character];
    if (meant !== undefined && (character !== 'r' || version === '1.2')) return meant;
    if (version === '1.1') return whole;
    throw new MalformedFrame(`${whole} is no escape of STOMP 1.2`);
  });
}
