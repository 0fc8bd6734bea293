import { BlockList, isIPv4 } from 'node:net';

/**
 * Whether `no_proxy` exempts an address from proxies, by the rules of Python's requests, so that all agents of one
 * environment take the same way: `*` alone for all; host names, which stand for the names below them, too, and may have a
 * port; IPv4 addresses, and networks such as 192.0.2.0/24. Own code: undici and Node know no networks.
 * @param list names separated by commas
 */
export function isExempt(address: string, list: string): boolean {
  if (list === '*') return true;
  const { hostname, port, protocol } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  const names = isIPv4(host) ? [host] : [host, `${host}:${port || (protocol === 'https:' ? 443 : 80)}`];
  return list
    .toLowerCase()
    .replaceAll(' ', '')
    .split(',')
    .some((entry) => {
      const [, network, bits] = /^(.+)\/(\d+)$/.exec(entry) ?? [];
      if (network !== undefined) return isIPv4(host) && contains(network, Number(bits), host);
      const name = entry.replace(/^\.+/, '');
      return name !== '' && names.some((one) => one === name || one.endsWith(`.${name}`));
    });
}

function contains(network: string, bits: number, host: string): boolean {
  if (!isIPv4(network) || !(bits >= 1 && bits <= 32)) return false;
  const addresses = new BlockList();
  addresses.addSubnet(network, bits);
  return addresses.check(host);
}
