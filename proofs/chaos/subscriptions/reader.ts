import { setTimeout } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Stream {
  name: string;
  document: string;
  variables: Record<string, string>;
  /** What the first connection gives as `after`. */
  from: string | number;
}

export interface ReaderOptions {
  url: string;
  token: string;
  stream: Stream;
  /** Milliseconds before it connects again: that long something to replay gathers. */
  away: () => number;
}

/** What a client mends by connecting again; it is away for a while before it does. */
const comesBack = new Set<unknown>(['INTERNAL_SERVER_ERROR', 'OVERLOADED', 'RATE_LIMITED']);

/** A client that goes on with the last thing it saw, however often its line is cut. */
export class Reader {
  readonly stream: Stream;
  readonly #options: ReaderOptions;
  readonly #known = new Set<string | number>();
  readonly #stop = new AbortController();
  #running: Promise<void> | null = null;
  #last: string | number;
  /** The stream said that nothing more comes. */
  isDone = false;
  repeats = 0;
  /** What came and is not what must come next: of streams that count. */
  misplaced = 0;
  /** Refusals that no client can mend by connecting again. */
  refusals: string[] = [];

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.stream = options.stream;
    this.#last = options.stream.from;
  }

  get known(): ReadonlySet<string | number> {
    return this.#known;
  }

  start(): void {
    this.#running = this.#keepReading();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #keepReading(): Promise<void> {
    while (!this.#stop.signal.aborted && !this.isDone) {
      // A cut line is what this is about; anything else shows in what was collected.
      await this.#readOnce().catch(() => undefined);
      await setTimeout(this.#options.away(), undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  async #readOnce(): Promise<void> {
    const { url, token, stream } = this.#options;
    const connectionParams = { authorization: `Bearer ${token}` };
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams });
    const events = client.iterate({ query: stream.document, variables: { ...stream.variables, after: this.#last } });
    const end = () => void events.return?.();
    this.#stop.signal.addEventListener('abort', end);
    try {
      for await (const { data, errors } of events) {
        if (errors) return this.#refused(errors[0]!);
        this.#collect((data as Record<string, { id?: string; seq?: number }>)[stream.name]!);
      }
      this.isDone = !this.#stop.signal.aborted;
    } finally {
      this.#stop.signal.removeEventListener('abort', end);
      await client.dispose();
    }
  }

  #refused({ extensions }: { extensions?: Record<string, unknown> }): void {
    if (!comesBack.has(extensions?.['code'])) this.refusals.push(JSON.stringify(extensions));
  }

  #collect({ id, seq }: { id?: string; seq?: number }): void {
    const key = (id ?? seq)!;
    if (this.#known.has(key)) this.repeats += 1;
    else if (seq !== undefined && seq !== Number(this.#last) + 1) this.misplaced += 1;
    this.#known.add(key);
    this.#last = key;
  }
}
