import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** Tells the network address of the client that sent a request; empty when it has left. */
export type ClientAddress = (request: IncomingMessage) => string;

/**
 * Behind proxies at these addresses or in these networks (`10.0.0.0/8`, with commas between), the client is the last in
 * `X-Forwarded-For` that is none of them; what anybody else writes there counts for nothing. TypeError for a wrong one.
 */
export function clientBehind(proxies: string | undefined): ClientAddress {
  if (proxies === undefined) return ({ socket }) => socket.remoteAddress ?? '';
  const isProxy = proxyAddr.compile(proxies.split(',').map((one) => one.trim()));
  return (request) => (request.socket.remoteAddress ? proxyAddr(request, isProxy) : '');
}
