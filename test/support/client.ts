import { createClient, type Client as SocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { TypedDocumentString } from './graphql/graphql.ts';

export interface GraphqlFault {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    reason?: string;
    fields?: { field: string; code: string; problem: string; parameters: Record<string, unknown> }[];
    [key: string]: unknown;
  };
}

export interface Answer<Data> {
  data: Data | null;
  errors?: GraphqlFault[];
}

export interface AnswerExtensions {
  requestId: string;
  cost?: {
    requested: number;
    actual: number;
    throttle: { maximum: number; available: number; refillPerSecond: number };
  };
}

/** What `run` answers: it throws on any error, so no root field is null for one. */
export type NonNullRoots<Data> = { [Root in keyof Data]: NonNullable<Data[Root]> };

/** What a page of a list shows, in its order; the list of a thing is null for who may not read it. */
export function nodesOf<Node>(page: { edges: { node: Node }[] } | null): Node[] {
  if (!page) throw new Error('the list was refused');
  return page.edges.map(({ node }) => node);
}

/** What `postFile` sends. */
export type FileBody = NonNullable<RequestInit['body']>;

type Document<Data, Variables> = TypedDocumentString<Data, Variables> | string;

/** A front-end of Cadencia: what a test knows, it knows through this. */
export class Client {
  readonly #url: string;
  readonly token: string | null;

  constructor(url: string, token: string | null) {
    this.#url = url;
    this.token = token;
  }

  /** The whole answer, errors included. What it cost, and its request's id, differ from one time to the next: see `exchange`. */
  async send<Data, Variables>(
    document: Document<Data, Variables>,
    variables?: unknown,
  ): Promise<Answer<Data> & { status: number }> {
    const { answer, status } = await this.exchange<Data, Variables>(document, variables);
    const { extensions: _differs, ...told } = answer;
    return { ...told, status };
  }

  /** The answer with its extensions and headers; `headers` are sent besides the usual. */
  async exchange<Data, Variables>(
    document: Document<Data, Variables>,
    variables?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ answer: Answer<Data> & { extensions?: AnswerExtensions }; status: number; headers: Headers }> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.#authorization(), ...headers },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const answer = (await response.json()) as Answer<Data>;
    return { answer, status: response.status, headers: response.headers };
  }

  /** The data; throws when there are errors. */
  async run<Data, Variables>(document: Document<Data, Variables>, variables?: Variables): Promise<NonNullRoots<Data>> {
    const answer = await this.send<Data, Variables>(document, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data as NonNullRoots<Data>;
  }

  /** The first error; throws when there is none. */
  async refused<Data, Variables>(document: Document<Data, Variables>, variables?: Variables): Promise<GraphqlFault> {
    const answer = await this.send<Data, Variables>(document, variables);
    if (!answer.errors?.[0]) throw new Error(`expected a refusal, got ${JSON.stringify(answer.data)}`);
    return answer.errors[0];
  }

  /** A subscription whose events wait until they are read: none is missed, none is waited for with a timer. */
  subscribe<Data, Variables>(document: Document<Data, Variables>, variables?: Variables): Subscription<Data> {
    const url = `${this.#url.replace('http', 'ws')}/graphql`;
    const socket = createClient({
      url,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: this.#authorization(),
    });
    const events = socket.iterate<Data>({
      query: document.toString(),
      variables: variables as Record<string, unknown>,
    });
    return new Subscription(socket, events as AsyncIterableIterator<Answer<Data>>);
  }

  /** Sends a file and answers its id. */
  async upload(name: string, content: string | Buffer, contentType = 'text/csv'): Promise<string> {
    const { body } = await this.postFile(name, { body: content as FileBody, headers: { 'content-type': contentType } });
    if (!body.id) throw new Error(JSON.stringify(body));
    return body.id;
  }

  /** Sends a file and returns the whole answer. */
  async postFile(
    name: string,
    init: { body: FileBody; headers?: Record<string, string>; signal?: AbortSignal; duplex?: 'half' },
  ): Promise<{ status: number; body: { id?: string; errors?: GraphqlFault[] } }> {
    const response = await fetch(`${this.#url}/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      ...init,
      headers: { ...init.headers, ...this.#authorization() },
    });
    return { status: response.status, body: (await response.json()) as { id?: string; errors?: GraphqlFault[] } };
  }

  #authorization(): { authorization?: string } {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }
}

export class Subscription<Data> {
  readonly #socket: SocketClient;
  readonly #events: AsyncIterableIterator<Answer<Data>>;

  constructor(socket: SocketClient, events: AsyncIterableIterator<Answer<Data>>) {
    this.#socket = socket;
    this.#events = events;
  }

  async next(): Promise<NonNullRoots<Data>> {
    const { value, done } = await this.#events.next();
    if (done) throw new Error('the subscription ended');
    const answer = value;
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data as NonNullRoots<Data>;
  }

  /** Reads until an event fits, and answers it. */
  async until(fits: (data: NonNullRoots<Data>) => boolean): Promise<NonNullRoots<Data>> {
    for (;;) {
      const data = await this.next();
      if (fits(data)) return data;
    }
  }

  async close(): Promise<void> {
    await this.#events.return?.();
    await this.#socket.dispose();
  }
}
