import { urlsOf } from '../database/hosts.ts';

/**
 * Whether a text is a URL of PostgreSQL of which no piece of the password would be taken for something else: for the host,
 * the port or the path, which are shown.
 */
export function isDatabaseUrl(text: string): boolean {
  const [, authority = '', rest = ''] = /^postgres(?:ql)?:\/\/([^/?#]*)(.*)$/s.exec(text) ?? [];
  if (authority + rest === '' || /#|%(?![\da-fA-F]{2})/.test(authority + rest)) return false;
  const isCutOff = authority !== '' && rest.includes('@');
  const isReadable = (url: string) =>
    URL.canParse(url.replace('@/', '@localhost/').replace('///', '//localhost/'));
  return !isCutOff && urlsOf(text).every(isReadable);
}

/** Whether what is said to a provider stays between the two. */
export function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackName(hostname.replace(/^\[|\]$/g, '')));
}

/** Whether an address can be completed by a path. */
export function isPublicUrl(text: string): boolean {
  return /^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/.test(text) && URL.canParse(text);
}

/** Names of this machine alone. */
export function isLoopbackName(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1'].includes(host.toLowerCase());
}
