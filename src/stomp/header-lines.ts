import { MalformedFrame } from './errors.ts';
import { escapeHeader, unescapeHeader } from './header-escapes.ts';
import type { Headers, Version } from './protocol.ts';

/** Headers as they travel, a line each. Those that are undefined are left out. */
export function headerLines(version: Version, headers: Record<string, string | undefined>): string {
  let lines = '';
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) lines += headerLine(version, name, value);
  }
  return lines;
}

export function headerLine(version: Version, name: string, value: string): string {
  return `${escapeHeader(name, version)}:${escapeHeader(value, version)}\n`;
}

/**
 * Reads the lines of headers, without their line feeds. Of repeated headers the first counts.
 * @returns headers without a prototype
 * @throws MalformedFrame
 */
export function readHeaderLines(version: Version, lines: string[]): Headers {
  const headers: Headers = Object.create(null);
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1 || line.includes('\0'))
      throw new MalformedFrame('a header is not a name, a colon and a value');
    const name = unescapeHeader(line.slice(0, colon), version);
    if (!(name in headers)) headers[name] = unescapeHeader(line.slice(colon + 1), version);
  }
  return headers;
}
