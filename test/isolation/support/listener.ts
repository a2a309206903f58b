import type { Client } from '../../support/client.ts';
import { rawSocket, type RawSocket } from '../../support/raw-socket.ts';
import type { TestApp } from '../../support/test-app.ts';
import type { Request } from './requests.ts';

const ask = '{ me { broker { id } } members { id } }';

/** Many subscriptions on one socket, and all that each of them was sent. */
export class Listener {
  readonly #socket: RawSocket;
  readonly #heard = new Map<string, string[]>();
  #wake: () => void = () => undefined;
  #asked = 0;

  private constructor(socket: RawSocket) {
    this.#socket = socket;
  }

  static async open(app: TestApp, client: Client): Promise<Listener> {
    const listener = new Listener(await rawSocket(app.url, client.token));
    void listener.#read();
    return listener;
  }

  follow(name: string, payload: Request): void {
    this.#heard.set(name, []);
    this.#socket.send({ id: name, type: 'subscribe', payload });
  }

  /** Every message to the subscription so far, its end included. */
  messages(name: string): string[] {
    return this.#heard.get(name)!;
  }

  /** Waits until the subscription has told of something. */
  async heard(name: string): Promise<void> {
    while (!this.messages(name).some((message) => message.includes('"type":"next"'))) {
      const refusal = this.messages(name).find((message) => message.includes('"type":"error"'));
      if (refusal) throw new Error(`${name} was refused: ${refusal}`);
      await this.#more();
    }
  }

  /** Some questions over the same socket, each through the database: what was on its way before has arrived after them. */
  async settled(): Promise<void> {
    for (let n = 0; n < 5; n++) {
      const name = `question ${this.#asked++}`;
      this.follow(name, { query: ask, variables: {} });
      while (!this.messages(name).some((message) => /"type":"(?:complete|error)"/.test(message))) await this.#more();
    }
  }

  close(): void {
    this.#socket.close();
  }

  #more(): Promise<void> {
    return new Promise((wake) => (this.#wake = wake));
  }

  async #read(): Promise<never> {
    for (;;) {
      const { id, ...message } = await this.#socket.next();
      this.#heard.get(String(id))?.push(JSON.stringify(message));
      this.#wake();
    }
  }
}
