import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Runtime } from '../../runtime/scope.ts';
import { MINUTE } from '../../runtime/durations.ts';
import { sparsely } from '../../runtime/sparsely.ts';
import { countedAddress } from '../http/client-address.ts';
import { KeyedCount, type Release } from './keyed-count.ts';
import { limits } from './numbers.ts';

/** What counts a connection for its address. */
const counts = new WeakMap<Duplex, Release>();

/** A connection that is bounded by something else no longer counts for its address: a carrier's few addresses hold thousands of calls. */
export function uncountConnection(socket: Duplex): void {
  counts.get(socket)?.();
}

/**
 * Bounds the TCP connections of each address and of all addresses together, and the requests that wait on each. Ends a
 * connection on which no request comes: each takes a file descriptor, and a process without a free descriptor serves no
 * client and loses MongoDB.
 */
export function boundConnections(http: FastifyInstance, { isProxy, openFiles, log }: Runtime): void {
  const { server } = http;
  const open = new KeyedCount();
  const silent = new WeakMap<Socket, NodeJS.Timeout>();
  const tellAddress = sparsely(MINUTE, () =>
    log.warn({ most: limits.connectionsOfAddress }, 'an address has as many connections as it may; more are refused'),
  );
  const tellAll = sparsely(MINUTE, () =>
    log.warn(
      { most: server.maxConnections },
      'all connections that the file descriptors allow are open; more are refused',
    ),
  );
  server.maxConnections = Math.floor(openFiles * limits.connectionsShare);
  server.on('drop', tellAll);

  server.on('connection', (socket) => {
    if (isProxy(socket.remoteAddress ?? '')) return;
    const address = countedAddress(socket.remoteAddress);
    if (open.of(address) >= limits.connectionsOfAddress) {
      tellAddress();
      return socket.destroy();
    }
    // After a turn that was late the timer comes before what has arrived meanwhile.
    const end = () => setImmediate(() => silent.has(socket) && socket.destroy());
    const timer = setTimeout(end, 1000 * limits.requestSeconds).unref();
    silent.set(socket, timer);
    const leave = open.take(address, () => clearTimeout(timer));
    counts.set(socket, leave);
    socket.once('close', leave);
  });
  const unanswered = new WeakMap<Socket, number>();
  // Before anything of a request is done: Node reads all that has come on a connection, however many requests that is.
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const waiting = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, waiting);
    response.once('close', () => unanswered.set(socket, unanswered.get(socket)! - 1));
    if (waiting > limits.requestsOfConnection) socket.destroy();
  });
  http.addHook('onRequest', async ({ raw }, reply) => void (raw.socket.destroyed && reply.hijack()));
  const hear = ({ socket }: IncomingMessage) => {
    clearTimeout(silent.get(socket));
    silent.delete(socket);
  };
  for (const event of ['request', 'upgrade', 'checkExpectation']) server.on(event, hear);
}
