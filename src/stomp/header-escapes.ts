import { MalformedFrame } from './errors.ts';
import type { Version } from './protocol.ts';

/** 1.1 has no escape for a carriage return: it travels as it is. */
const ESCAPED: Record<string, string> = { '\\': '\\\\', '\n': '\\n', ':': '\\c', '\r': '\\r' };
/** 1.0 has none at all: there a line break cannot travel. */
const TO_ESCAPE = { '1.0': /[\n\r]/g, '1.1': /[\\\n:]/g, '1.2': /[\\\n:\r]/g };
const UNESCAPED: Record<string, string> = { '\\': '\\', n: '\n', c: ':', r: '\r' };

/** How the headers of a command are escaped: those of a greeting never, so that clients of all versions can read them. */
export function versionOf(command: string, version: Version): Version {
  return /^(CONNECT(ED)?|STOMP)$/.test(command) ? '1.0' : version;
}

/** A header's name or value as it travels. Without escapes a line break becomes a space. */
export function escapeHeader(text: string, version: Version): string {
  return text.replace(TO_ESCAPE[version], (character) =>
    version === '1.0' ? ' ' : (ESCAPED[character] ?? character),
  );
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
