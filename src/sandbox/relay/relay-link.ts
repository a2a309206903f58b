import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';

import { dialSocket } from './dial-socket.ts';

export interface RelayLinkOptions {
  url: string;
  authToken: string;
  /** Sent first on every connection, also after a loss. */
  setup: string;
  /** Dials again when our side is gone, for `reconnectFor` (real) milliseconds, and replays what it missed. */
  reconnects: boolean;
  reconnectFor: number;
  signal: AbortSignal;
  receive: (frame: string) => void;
}

/** Twilio's numbers for a relay that never connected, and one that was lost. */
export type LinkFailure = '64102' | '64105';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2_000;
const MOST_BUFFERED = 500;
const LONGEST_GOODBYE = 1_000;

/** The relay's WebSocket to our side, dialled again when it is lost. */
export class RelayLink {
  readonly #options: RelayLinkOptions;
  #socket: WebSocket | null = null;
  #wasOpen = false;
  #buffered: string[] = [];

  constructor(options: RelayLinkOptions) {
    this.#options = options;
  }

  get isDown(): boolean {
    return this.#socket?.readyState !== WebSocket.OPEN;
  }

  send(frame: string): void {
    if (!this.isDown) this.#socket?.send(frame);
    else if (this.#buffered.length < MOST_BUFFERED) this.#buffered.push(frame);
  }

  /** Breaks the line, as a network does. */
  drop(): void {
    this.#socket?.terminate();
  }

  /** Keeps the line until the signal aborts (null) or it cannot be kept. */
  async keep(): Promise<LinkFailure | null> {
    const { signal, reconnects } = this.#options;
    for (;;) {
      const socket = await this.#dial();
      if (signal.aborted) {
        if (socket) socket.close(1000);
        return null;
      }
      if (!socket) return this.#wasOpen ? '64105' : '64102';
      await this.#hold(socket);
      if (signal.aborted) return null;
      if (!reconnects) return '64105';
    }
  }

  async #dial(): Promise<WebSocket | null> {
    const { url, authToken, reconnects, reconnectFor, signal, receive } = this.#options;
    const deadline = Date.now() + (reconnects ? reconnectFor : 0);
    for (let pause = FIRST_PAUSE; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const socket = await dialSocket(url, authToken, receive);
      if (socket instanceof WebSocket) return socket;
      if (socket === 'refused' || Date.now() + pause > deadline) return null;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
    return null;
  }

  #hold(socket: WebSocket): Promise<void> {
    const { signal, setup } = this.#options;
    const { promise, resolve } = Promise.withResolvers<void>();
    const hangUp = () => {
      socket.close(1000);
      setTimeout(() => socket.terminate(), LONGEST_GOODBYE).unref();
    };
    socket.on('close', () => {
      signal.removeEventListener('abort', hangUp);
      resolve();
    });
    signal.addEventListener('abort', hangUp);
    this.#socket = socket;
    this.#wasOpen = true;
    for (const frame of [setup, ...this.#buffered.splice(0)]) socket.send(frame);
    return promise;
  }
}
