/** A word in any case, as a pattern without flags. */
export const anyCase = (word: string): string =>
  [...word].map((letter) => (/[a-z]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter)).join('');

const BYTE = '(?:\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])';
const IPV4 = `${BYTE}(?:\\.${BYTE}){3}`;
/** Letters of all scripts, up to the last that YAML can hold. */
const LETTER = '[a-zA-Z0-9¡-\ufffd]';
const LABEL = `${LETTER}(?:[a-zA-Z0-9¡-\ufffd-]{0,61}${LETTER})?`;
const TOP = `(?:[a-zA-Z¡-\ufffd](?:[a-zA-Z¡-\ufffd-]{0,61}[a-zA-Z¡-\ufffd])|${anyCase('xn')}--[a-zA-Z0-9]{1,59})\\.?`;
const HOST = `(?:${IPV4}|\\[[0-9a-fA-F:.]+\\]|${anyCase('localhost')}|(?:${LABEL}\\.)+${TOP})`;
const USER = '(?:[^\\s:@/\\x00]+(?::[^\\s:@/\\x00]*)?@)?';

/** An address of the web, or nothing. */
export const URL_TEXT = `(?:(?:${anyCase('http')}|${anyCase('ftp')})[sS]?://${USER}${HOST}(?::\\d{1,5})?(?:[/?#][^\\s\\x00]*)?)?`;
