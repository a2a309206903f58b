import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface RawSocket {
  send: (message: object) => void;
  next: () => Promise<Record<string, unknown>>;
  closed: Promise<number>;
  close: () => void;
}

/** A graphql-transport-ws socket by hand, for what a well-behaved client would never send; it prefers English but for its `parameters`. */
export async function rawSocket(
  url: string,
  token: string | null,
  acknowledged = true,
  parameters: Record<string, string> = {},
): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { 'accept-language': 'en' },
  });
  const waiting: Record<string, unknown>[] = [];
  const readers: ((message: Record<string, unknown>) => void)[] = [];
  socket.on('message', (frame: Buffer) => {
    const message = JSON.parse(frame.toString()) as Record<string, unknown>;
    const reader = readers.shift();
    if (reader) reader(message);
    else waiting.push(message);
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await once(socket, 'open');
  const raw: RawSocket = {
    send: (message) => socket.send(JSON.stringify(message)),
    next: () => new Promise((resolve) => (waiting.length > 0 ? resolve(waiting.shift()!) : readers.push(resolve))),
    closed,
    close: () => socket.close(),
  };
  raw.send({ type: 'connection_init', payload: { ...parameters, ...(token && { authorization: `Bearer ${token}` }) } });
  if (acknowledged) await raw.next();
  return raw;
}
