import type { Server } from 'node:http';
import { Server as TcpServer } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { SECOND } from '../../runtime/durations.ts';

const pollEvery = 20;
/** Milliseconds in which a request that has begun must have come, and its answer must have been taken. */
const answerTimeout = 5 * SECOND;
/** Milliseconds that a turn of the event loop without work takes at most. */
const idleTurn = 0.05;
const maxTurns = 1000;

/** Closes each connection with its next answer while the process shuts down: the client opens another one elsewhere. */
export function disableKeepAlive(http: FastifyInstance, ending: AbortSignal): void {
  http.addHook('onSend', async (_request, reply) => {
    if (ending.aborted) reply.header('connection', 'close');
  });
}

/**
 * Closes the listener and leaves its connections open. A connection that the kernel has established and the process has
 * not accepted is reset by this, perhaps with a request on it: so the listener closes after a turn of the event loop that
 * accepted no connection and had no other work. The server's own `close` would also end idle connections, on which a
 * request may be on its way.
 */
export async function stopAccepting(server: Server): Promise<void> {
  let isQuiet = false;
  const accepted = () => void (isQuiet = false);
  server.on('connection', accepted);
  for (let turn = 0; turn < maxTurns && !isQuiet; turn++) {
    const begun = performance.now();
    isQuiet = true;
    await setImmediate();
    if (performance.now() - begun > idleTurn) isQuiet = false;
  }
  server.off('connection', accepted);
  if (server.listening) TcpServer.prototype.close.call(server);
}

/** Waits until no client is connected, at most `timeout` milliseconds. */
export async function drainConnections(server: Server, timeout: number): Promise<void> {
  for (const end = performance.now() + timeout; performance.now() < end; await setTimeout(pollEvery)) {
    const count = await new Promise<number>((done) =>
      server.getConnections((_error, connections) => done(connections)),
    );
    if (count === 0) return;
  }
}

/**
 * Closes the server once the requests on it are answered, or their time is over. A client that half sends a request or does
 * not take its answer would hold the process until it is ended by force, with its leases and its database left as they are.
 */
export async function closeServer(http: FastifyInstance): Promise<void> {
  const closed = new AbortController();
  const late = setTimeout(answerTimeout, undefined, closed).then(
    () => http.server.closeAllConnections(),
    () => undefined,
  );
  await http.close();
  closed.abort();
  await late;
}
