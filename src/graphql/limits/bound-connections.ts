import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Runtime } from '../../scope.ts';
import { KeyedCount, type Release } from './keyed-count.ts';
import { limits } from './numbers.ts';
import { MINUTE } from '../../durations.ts';

const tellEvery = MINUTE;

/** What counts a connection for its address. */
const counts = new WeakMap<Duplex, Release>();

/** A connection that is bounded by something else no longer counts for its address: a carrier's few addresses hold thousands of calls. */
export function uncountConnection(socket: Duplex): void {
  counts.get(socket)?.();
}

/**
 * Bounds the TCP connections of each address, and ends those on which no request comes: every one takes a file descriptor,
 * and without a free one nobody is served.
 */
export function boundConnections(server: Server, { isProxy, log }: Pick<Runtime, 'isProxy' | 'log'>): void {
  const open = new KeyedCount();
  const silent = new WeakMap<Socket, NodeJS.Timeout>();
  let toldAt = -Infinity;

  function refuse(socket: Socket): void {
    socket.destroy();
    if (performance.now() - toldAt < tellEvery) return;
    toldAt = performance.now();
    const most = limits.connectionsOfAddress;
    log.warn({ most }, 'an address has as many connections as it may; more are refused');
  }

  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    if (isProxy(address)) return;
    if (open.of(address) >= limits.connectionsOfAddress) return refuse(socket);
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
