import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { strip } from '../../json/python.ts';
import { MESSAGES } from './messages.ts';
import { type FieldOutcome, type FieldReader, type Reads, refuse } from './outcome.ts';
import { text } from './text.ts';

const URL_FORM =
  /^(?:https?|ftps?):\/\/(?:[^\s:@/]+(?::[^\s:@/]*)?@)?(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\]|localhost|(?:[a-z\d\u00a1-\uffff](?:[a-z\d\u00a1-\uffff-]{0,61}[a-z\d\u00a1-\uffff])?\.)+(?!-)(?:[a-z\u00a1-\uffff-]{2,63}|xn--[a-z\d]{1,59})(?<!-)\.?)(?::\d{1,5})?(?:[/?#]\S*)?$/i;

/** Characters. No longer text is an address, nor is any matched against the form above. */
const LONGEST_URL = 2_048;

/**
 * An address of the web (http, https, ftp, ftps): a host with a dot, an IP address or localhost; no spaces.
 * @param reads `maxLength` in code points, and whether it may be `blank`
 */
export function url(reads: Reads): FieldReader {
  const asText = text(reads);
  return (given) => {
    const outcome = asText(given);
    if ('messages' in outcome) {
      if (typeof given !== 'string') return refuse(MESSAGES.url);
      return isUrl(given) ? outcome : refuse(...outcome.messages, MESSAGES.url);
    }
    return outcome.value === '' || isUrl(String(outcome.value)) ? outcome : refuse(MESSAGES.url);
  };
}

function isUrl(address: string): boolean {
  if (address.length > LONGEST_URL) return false;
  const [, host] = /^\w+:\/\/(?:[^@/]*@)?\[?([^\]/?#:]+|[\da-f:.]+)/i.exec(address) ?? [];
  const looksIp = host !== undefined && /^[\d.]+$/.test(host);
  // A NUL has a message of its own.
  return URL_FORM.test(address.replaceAll('\0', '')) && (!looksIp || isIP(host) !== 0);
}

const plainText = text({ as: 'text', blank: false });

/** An IPv4 or IPv6 address; the latter in its shortest form, and one that maps IPv4 as that. */
export function ip(given: unknown): FieldOutcome {
  const outcome = plainText(given);
  if ('messages' in outcome) {
    if (typeof given !== 'string') return refuse(MESSAGES.ip);
    return strip(given) === '' ? outcome : refuse(...outcome.messages, MESSAGES.ip);
  }
  const address = String(outcome.value);
  const version = isIP(address);
  if (version === 0 || address.includes('%')) return refuse(MESSAGES.ip);
  if (version === 4) return { value: address };
  const parsed = ipaddr.IPv6.parse(address);
  return {
    value: parsed.isIPv4MappedAddress() ? parsed.toIPv4Address().toString() : parsed.toRFC5952String(),
  };
}
