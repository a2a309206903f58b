// The least that can hold such a call: the same sockets and frames, with nothing decided and nothing stored.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { answerParent } from '../support/answer-parent.ts';
import { clauses } from './reply.ts';

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (socket) => {
  socket.on('message', (frame: Buffer) => {
    const { type } = JSON.parse(frame.toString('utf8')) as { type: string };
    if (type !== 'setup' && type !== 'prompt') return;
    for (const token of clauses) {
      const last = token === clauses.at(-1);
      socket.send(JSON.stringify({ type: 'text', token, last, interruptible: true, preemptible: false }));
    }
  });
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');

async function close(): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  http.close();
}

answerParent(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, close);
