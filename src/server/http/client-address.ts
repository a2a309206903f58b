import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';

/** Tells the address that a request counts for, as `countedAddress` does; empty when the client has left. */
export type ClientAddress = (request: IncomingMessage) => string;

/** Whether a trusted proxy is at this network address. */
export type IsProxy = (address: string) => boolean;

/** TypeError for what is no list of addresses and networks. */
export function proxiesAt(proxies: string | undefined): IsProxy {
  if (proxies === undefined) return () => false;
  const isProxy = proxyAddr.compile(proxies.split(',').map((one) => one.trim()));
  return (address) => isProxy(address, 0);
}

/**
 * Behind proxies at these addresses or in these networks (`10.0.0.0/8`, with commas between), the client is the last in
 * `X-Forwarded-For` that is none of them; what anybody else writes there counts for nothing. TypeError for a wrong one.
 */
export function clientBehind(proxies: string | undefined): ClientAddress {
  if (proxies === undefined) return ({ socket }) => countedAddress(socket.remoteAddress);
  const isProxy = proxiesAt(proxies);
  return (request) => (request.socket.remoteAddress ? countedAddress(proxyAddr(request, isProxy)) : '');
}

/**
 * The address that limits count a client by: an IPv4 address, or the /64 network of an IPv6 address, because a provider
 * gives every customer at least a /64 (RFC 6177). Text that is no address stays as it is.
 */
export function countedAddress(address = ''): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString()}/64`).toString()}/64`;
}
