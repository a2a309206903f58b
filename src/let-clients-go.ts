import type { Server } from 'node:http';
import { Server as TcpServer } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const lookEvery = 20;
/** Milliseconds. */
const atOnce = 0.05;
const mostTurns = 1000;

/** While the process ends, each answer is the last on its connection: the client opens its next one elsewhere. */
export function sayGoodbye(http: FastifyInstance, ending: AbortSignal): void {
  http.addHook('onSend', async (_request, reply) => {
    if (ending.aborted) reply.header('connection', 'close');
  });
}

/**
 * Nobody new comes in. A connection that the kernel has made and we have not taken yet is reset by this, with a request on
 * it maybe: so it happens at the end of a turn of the event loop that let nobody in and was over at once. HTTP's own `close`
 * would also end the idle connections, on which a request may be on its way.
 */
export async function stopListening(server: Server): Promise<void> {
  let isQuiet = false;
  const comesIn = () => void (isQuiet = false);
  server.on('connection', comesIn);
  for (let turn = 0; turn < mostTurns && !isQuiet; turn++) {
    const begun = performance.now();
    isQuiet = true;
    await setImmediate();
    if (performance.now() - begun > atOnce) isQuiet = false;
  }
  server.off('connection', comesIn);
  if (server.listening) TcpServer.prototype.close.call(server);
}

/** Waits until nobody is connected, at most `notice` milliseconds. */
export async function letClientsGo(server: Server, notice: number): Promise<void> {
  for (const end = performance.now() + notice; performance.now() < end; await setTimeout(lookEvery)) {
    const count = await new Promise<number>((done) =>
      server.getConnections((_error, connections) => done(connections)),
    );
    if (count === 0) return;
  }
}
