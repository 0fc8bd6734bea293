/**
 * Where to go on after signing in: an address of these pages, whatever a link names.
 * @param next what stands in the address
 * @returns a path below the monitor's, with its query; the home page for anything that leads elsewhere
 */
export function insideOf(next: string | undefined): string {
  // A browser takes `//`, `/\` and what control characters hide for the beginning of another site's address.
  if (next === undefined || !/^\/[^/\\]/.test(next) || /[\\\p{Cc}]/u.test(next)) return '/';
  const { pathname, search, hash } = new URL(next, 'http://monitor');
  return pathname.startsWith('//') || pathname.startsWith('/accounts/') ? '/' : pathname + search + hash;
}
