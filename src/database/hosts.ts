/**
 * The servers that a URL names in libpq's way, `postgresql://user@db1:5432,db2:5432/database`, as a URL each. pg and its parser of URLs
 * know one host only.
 */
export function urlsOf(url: string): [string, ...string[]] {
  const [, scheme = '', login = '', hosts = '', rest = ''] =
    /^(postgres(?:ql)?:\/\/)([^/?#]*@)?([^/?#]*)(.*)$/s.exec(url) ?? [];
  if (!hosts.includes(',')) return [url];
  const [first = '', ...others] = hosts.split(',').map((host) => `${scheme}${login}${host}${rest}`);
  return [first, ...others];
}
