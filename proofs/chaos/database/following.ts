import { setTimeout } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ActivityDocument, type ActivitySubscription } from '../../../test/support/graphql/graphql.ts';

const pauseAfterEnd = 200;

/** A client that follows everything that happens, and goes on after the last entry it saw whenever it is cut off. */
export class Following {
  readonly seen = new Set<string>();
  /** With which code each socket was closed that had stood. */
  readonly closedWith: number[] = [];
  resumes = 0;
  #last: string;
  #isOver = false;
  #end: () => void = () => undefined;
  readonly #running: Promise<void>;

  /** Follows from the entry `first` on; `url` is asked again for each socket. */
  constructor(url: () => string, token: string, first: string) {
    this.#last = first;
    this.#running = this.#follow(url, token);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    this.#end();
    await this.#running;
  }

  async #follow(url: () => string, token: string): Promise<void> {
    for (; !this.#isOver; await setTimeout(pauseAfterEnd)) {
      await this.#followOnce(url(), token).catch(() => undefined);
      this.resumes += 1;
    }
  }

  async #followOnce(url: string, token: string): Promise<void> {
    let stood = false;
    const socket = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
      on: {
        connected: () => (stood = true),
        closed: (event) => {
          if (stood && !this.#isOver) this.closedWith.push((event as { code: number }).code);
        },
      },
    });
    const query = ActivityDocument.toString();
    this.#end = () => void socket.dispose();
    const events = socket.iterate<ActivitySubscription>({ query, variables: { after: this.#last } });
    try {
      for await (const { data, errors } of events) {
        if (errors || !data?.activity) return;
        this.#last = data.activity.id;
        this.seen.add(data.activity.id);
      }
    } finally {
      await socket.dispose();
    }
  }
}
