import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Runtime } from '../../scope.ts';
import { MINUTE } from '../../durations.ts';
import { countedAddress } from '../client-address.ts';
import { KeyedCount, type Release } from './keyed-count.ts';
import { limits } from './numbers.ts';

/** What counts a connection for its address. */
const counts = new WeakMap<Duplex, Release>();

/** A connection that is bounded by something else no longer counts for its address: a carrier's few addresses hold thousands of calls. */
export function uncountConnection(socket: Duplex): void {
  counts.get(socket)?.();
}

/**
 * Bounds the TCP connections of each address and of all addresses together, and ends those on which no request comes:
 * each connection takes a file descriptor, and a process without a free descriptor serves no client and loses MongoDB.
 */
export function boundConnections(server: Server, { isProxy, openFiles, log }: Runtime): void {
  const open = new KeyedCount();
  const silent = new WeakMap<Socket, NodeJS.Timeout>();
  const tellAddress = atMostOnceAMinute(() =>
    log.warn({ most: limits.connectionsOfAddress }, 'an address has as many connections as it may; more are refused'),
  );
  const tellAll = atMostOnceAMinute(() =>
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
  const hear = ({ socket }: IncomingMessage) => {
    clearTimeout(silent.get(socket));
    silent.delete(socket);
  };
  for (const event of ['request', 'upgrade', 'checkExpectation']) server.on(event, hear);
}

function atMostOnceAMinute(tell: () => void): () => void {
  let toldAt = -Infinity;
  return () => {
    if (performance.now() - toldAt < MINUTE) return;
    toldAt = performance.now();
    tell();
  };
}
