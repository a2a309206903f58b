import type { Server } from 'node:http';
import { Server as TcpServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const lookEvery = 20;

/** While the process ends, each answer is the last on its connection: the client opens its next one elsewhere. */
export function sayGoodbye(http: FastifyInstance, isEnding: () => boolean): void {
  http.addHook('onSend', async (_request, reply) => {
    if (isEnding()) reply.header('connection', 'close');
  });
}

/** Nobody new comes in. HTTP's own `close` would also end the idle connections, on which a request may be on its way. */
export function stopListening(server: Server): void {
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
