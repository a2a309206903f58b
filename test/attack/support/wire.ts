import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { GraphqlFault } from '../../support/client.ts';

export interface Reply {
  /** The status over HTTP; 200 over a socket that answers, the close code of one that does not. */
  status: number;
  /** As it came. */
  text: string;
  data: Record<string, unknown> | null;
  faults: GraphqlFault[];
}

interface Answered {
  data?: Record<string, unknown> | null;
  errors?: GraphqlFault[];
}

/** Posts a body as it is. */
export async function overHttp(
  url: string,
  token: string | null,
  body: string,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body,
  });
  return replyOf(response);
}

export async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text();
  const { data = null, errors = [] } = parsed(text);
  return { status: response.status, text, data, faults: errors };
}

function parsed(text: string): Answered {
  try {
    return JSON.parse(text) as Answered;
  } catch {
    return {};
  }
}

/** A socket that was let in, to send frames as they are. */
export async function openSocket(
  url: string,
  token: string | null,
  headers: Record<string, string> = {},
): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: token ? { authorization: `Bearer ${token}` } : {} }));
  await once(socket, 'message');
  return socket;
}

/** Sends what would be the body of an HTTP request as one operation, and answers its first result. */
export async function overSocket(
  url: string,
  token: string | null,
  body: string,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const socket = await openSocket(url, token, headers);
  const answered = new Promise<Reply>((resolve) => {
    socket.once('message', (frame: Buffer) => resolve(socketReply(frame.toString())));
    socket.once('close', (status) => resolve({ status, text: '', data: null, faults: [] }));
  });
  socket.send(`{"id":"1","type":"subscribe","payload":${body}}`);
  const reply = await answered;
  socket.terminate();
  return reply;
}

/** The same for many, one after the other on one socket. */
export async function askOverOneSocket(url: string, token: string | null, bodies: string[]): Promise<Reply[]> {
  const socket = await openSocket(url, token);
  const replies: Reply[] = [];
  for (const [id, body] of bodies.entries()) {
    const answered = new Promise<Reply>((resolve, reject) => {
      socket.once('close', (code) => reject(new Error(`closed with ${code}`)));
      socket.on('message', (frame: Buffer) => {
        const text = frame.toString();
        if (!text.includes('"type":"complete"')) resolve(socketReply(text));
      });
    });
    socket.send(`{"id":"${id}","type":"subscribe","payload":${body}}`);
    replies.push(await answered);
    socket.removeAllListeners();
  }
  socket.terminate();
  return replies;
}

function socketReply(text: string): Reply {
  const { type, payload } = JSON.parse(text) as { type: string; payload: GraphqlFault[] | Answered };
  if (type === 'error') return { status: 400, text, data: null, faults: payload as GraphqlFault[] };
  const { data = null, errors = [] } = payload as Answered;
  return { status: 200, text, data, faults: errors };
}

export const codesOf = ({ faults }: Reply): string[] => faults.map(({ extensions }) => extensions.code);

export const transports = [
  ['HTTP', overHttp],
  ['a socket', overSocket],
] as const;
