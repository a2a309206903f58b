import type { Client } from '../../support/client.ts';
import { rawSocket, type RawSocket } from '../../support/raw-socket.ts';
import type { TestApp } from '../../support/test-app.ts';
import type { Request } from './requests.ts';

/** Sends a request and answers everything that came back, as it came. */
export type Ask = (request: Request) => Promise<string>;

export type SocketAsk = Ask & { close: () => void };

export function overHttp(app: TestApp, client: Client): Ask {
  const headers = {
    'content-type': 'application/json',
    ...(client.token && { authorization: `Bearer ${client.token}` }),
  };
  return async (request) => {
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(request) });
    return `${response.status} ${withoutChance(await response.text())}`;
  };
}

/** One socket for many requests, one after another. */
export async function overSocket(app: TestApp, client: Client): Promise<SocketAsk> {
  const socket = await rawSocket(app.url, client.token);
  let count = 0;
  const ask: Ask = async (payload) => {
    const id = String(++count);
    socket.send({ id, type: 'subscribe', payload });
    return (await answersTo(socket, id)).join('\n');
  };
  return Object.assign(ask, { close: () => socket.close() });
}

/** Without what differs from one time to the next: the request's id, and how many points are left by now. */
export function withoutChance(answer: string): string {
  return answer.replace(/"requestId":"[^"]+"/, '"requestId":""').replace(/"available":\d+/, '"available":0');
}

async function answersTo(socket: RawSocket, id: string): Promise<string[]> {
  const answers: string[] = [];
  for (;;) {
    const { id: of, ...message } = await socket.next();
    if (of !== id) throw new Error(`an answer to ${String(of)} while waiting for ${id}`);
    answers.push(withoutChance(JSON.stringify(message)));
    if (message['type'] === 'complete' || message['type'] === 'error') return answers;
  }
}
