import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void | Promise<void>;

/** Hands WebSocket upgrades to whom their path belongs to; a path belongs to the first prefix it begins with. */
export function routeUpgrades(http: FastifyInstance, byPrefix: Record<string, Upgrade>): void {
  http.server.on('upgrade', (request, socket, head) => {
    // Nobody else listens until the upgrade is taken: a client that resets meanwhile would end the whole process.
    socket.on('error', () => socket.destroy());
    const path = request.url?.split('?')[0] ?? '';
    const prefix = Object.keys(byPrefix).find((one) => path === one || path.startsWith(`${one}/`));
    if (prefix) void byPrefix[prefix]!(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
}
