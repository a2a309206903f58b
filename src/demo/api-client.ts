import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

interface Refusal {
  message: string;
  extensions: { code: string; fields?: { field: string; problem: string }[] };
}

type Data = Record<string, any>;

/** A client of the API as anybody could write it: HTTP for operations, one socket for subscriptions that is taken up again when it breaks. */
export class ApiClient {
  readonly #url: string;
  readonly #operations: Map<string, string>;
  #token: string | null = null;
  #socket: Client | null = null;

  constructor(url: string, operations: Map<string, string>) {
    this.#url = url;
    this.#operations = operations;
  }

  signedIn(token: string): void {
    this.#token = token;
  }

  /** Runs a named operation; throws what the API refused. A server that is just starting again is asked again. */
  async run(name: string, variables: Data = {}): Promise<Data> {
    const body = JSON.stringify({ query: this.#document(name), variables });
    const headers = { 'content-type': 'application/json', ...this.#authorization() };
    const response = await fetchPatiently(`${this.#url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data: Data; errors?: Refusal[] };
    if (errors)
      throw new Error(
        `${name}: ${JSON.stringify(errors.map(({ message, extensions }) => ({ message, ...extensions })))}`,
      );
    return data;
  }

  async upload(name: string, contentType: string, body: Uint8Array): Promise<string> {
    const headers = { 'content-type': contentType, ...this.#authorization() };
    const response = await fetchPatiently(`${this.#url}/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers,
      body: Buffer.from(body),
    });
    return ((await response.json()) as { id: string }).id;
  }

  /**
   * Follows a subscription for ever. `position` reads from an event what `after` must be to go on behind it; events
   * whose position was seen already are dropped, so that a broken socket shows neither gap nor repeat.
   */
  follow(
    name: string,
    variables: Data,
    position: (data: Data) => string | number,
    onEvent: (data: Data) => void,
  ): void {
    const seen = new Set<string | number>();
    let after: string | number | null = (variables['after'] as string | number | undefined) ?? null;
    const subscribe = (): void => {
      this.#openSocket().subscribe<Data>(
        { query: this.#document(name), variables: { ...variables, after } },
        {
          next: ({ data }) => {
            if (!data || seen.has(position(data))) return;
            after = position(data);
            seen.add(after);
            onEvent(data);
          },
          error: () => void setTimeout(subscribe, 500),
          complete: () => undefined,
        },
      );
    };
    subscribe();
  }

  async close(): Promise<void> {
    await this.#socket?.dispose();
  }

  #openSocket(): Client {
    this.#socket ??= createClient({
      url: `${this.#url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: this.#authorization(),
      // Subscriptions are taken up again by `follow`, which knows where they stopped.
      retryAttempts: 0,
    });
    return this.#socket;
  }

  #document(name: string): string {
    const document = this.#operations.get(name);
    if (!document) throw new Error(`schema/operations has no operation ${name}`);
    return document;
  }

  #authorization(): Record<string, string> {
    return this.#token ? { authorization: `Bearer ${this.#token}` } : {};
  }
}

async function fetchPatiently(url: string, request: RequestInit): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(url, request);
      const isBusy = response.status === 429 || response.status >= 500;
      if (!isBusy || attempt >= 40) return response;
      await pause(1000 * Number(response.headers.get('retry-after') ?? 0.25));
    } catch (error) {
      if (attempt >= 40) throw error;
      await pause(250);
    }
  }
}
