import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** Tells the network address of the client that sent a request; empty when it has left. */
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
  if (proxies === undefined) return ({ socket }) => socket.remoteAddress ?? '';
  const isProxy = proxiesAt(proxies);
  return (request) => (request.socket.remoteAddress ? proxyAddr(request, isProxy) : '');
}
