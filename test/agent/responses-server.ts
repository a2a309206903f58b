import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Body = Record<string, unknown>;
export type Answer = (response: ServerResponse, body: Body) => void;

export interface ResponsesServer {
  url: string;
  /** The bodies received, in order. */
  asked: Body[];
  /** Settles when a client has left before its answer was complete. */
  clientLeft: Promise<void>;
  answerWith(answer: Answer): void;
  close(): Promise<void>;
}

/** A server that speaks the Responses API over a real socket and answers as the test says. */
export async function openResponsesServer(): Promise<ResponsesServer> {
  const asked: Body[] = [];
  let answer: Answer = json(500, {});
  const left = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    response.on('close', () => response.writableFinished || left.resolve());
    void readBody(request).then((body) => {
      asked.push(body);
      answer(response, body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    clientLeft: left.promise,
    answerWith: (next) => {
      answer = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Body;
}

/** Streams these events, and ends the answer unless it shall stay open. */
export function stream(events: readonly Body[], { staysOpen = false } = {}): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const [index, event] of events.entries()) {
      const numbered = { ...event, sequence_number: index };
      response.write(`event: ${String(event.type)}\ndata: ${JSON.stringify(numbered)}\n\n`);
    }
    if (!staysOpen) response.end();
  };
}

/** One whole answer whose text is this value as JSON. */
export function reply(value: unknown): Answer {
  const content = [{ type: 'output_text', text: JSON.stringify(value), annotations: [] }];
  const output = [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content }];
  return json(200, { id: 'resp_1', object: 'response', status: 'completed', output });
}

export function json(status: number, body: unknown): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}

export const delta = (text: string): Body => ({
  type: 'response.output_text.delta',
  item_id: 'msg_1',
  output_index: 0,
  content_index: 0,
  delta: text,
});

export const functionCall = (name: string, input: string): Body => ({
  type: 'response.output_item.done',
  output_index: 0,
  item: { type: 'function_call', id: 'fc_1', call_id: 'call_1', name, arguments: input, status: 'completed' },
});

export const completed: Body = {
  type: 'response.completed',
  response: { id: 'resp_1', status: 'completed', output: [] },
};
