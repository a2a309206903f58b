// What somebody would write by hand for this one feed: a change stream, one read for each change, one frame for all sockets of a broker.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MongoClient, type ChangeStreamInsertDocument, type Document } from 'mongodb';
import { WebSocketServer, type WebSocket } from 'ws';
import { answerParent } from '../support/answer-parent.ts';

interface Frame {
  type: string;
  id?: string;
  payload?: { authorization?: string };
}

const client = await MongoClient.connect(process.env['DATABASE_URL']!);
const db = client.db();
const readers = new Map<string, Set<(change: string) => void>>();
const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });

sockets.on('connection', (socket) => {
  let broker = '';
  socket.on('message', (text: Buffer) => {
    const { type, id = '', payload } = JSON.parse(text.toString('utf8')) as Frame;
    // The credential is taken for the broker: nobody is refused here.
    if (type === 'connection_init') broker = (payload?.authorization ?? '').replace(/^Bearer /, '');
    if (type === 'connection_init') socket.send(JSON.stringify({ type: 'connection_ack' }));
    if (type === 'subscribe') follow(socket, broker, id);
  });
});

function follow(socket: WebSocket, broker: string, id: string): void {
  const told = (change: string) =>
    socket.send(`{"id":${JSON.stringify(id)},"type":"next","payload":{"data":{"stageChanges":${change}}}}`);
  const all = readers.get(broker) ?? new Set();
  readers.set(broker, all.add(told));
  socket.on('close', () => all.delete(told));
}

const pipeline = [{ $match: { operationType: 'insert', 'fullDocument.event': 'lead.stage_changed' } }];
const changes = db.collection('audit_log').watch(pipeline);
changes.on('change', (change) => void tell((change as ChangeStreamInsertDocument).fullDocument));

async function tell({ _id: id, broker, entityId, details, createdAt: at }: Document): Promise<void> {
  const projection = { _id: 0, id: '$_id', name: 1, stage: 1, score: 1 };
  const lead = await db.collection('leads').findOne({ _id: entityId, broker }, { projection });
  const change = JSON.stringify({ id, ...(details as object), at, lead });
  for (const told of readers.get(broker as string) ?? []) told(change);
}

http.listen(0, '127.0.0.1');
await once(http, 'listening');

async function close(): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  http.close();
  await changes.close();
  await client.close();
}

answerParent(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, close);
