import ipaddr from 'ipaddr.js';

/** Who has a network address: an IPv4 address is its own site; of an IPv6 network the /48, the most that one site is given (RFC 6177). */
export function siteOf(address: string): string {
  const [network = ''] = address.split('/');
  if (!ipaddr.IPv6.isValid(network)) return address;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${network}/48`).toString()}/48`;
}
