import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { dialSocket } from '../../src/sandbox/relay/dial-socket.ts';
import { sayings } from './reply.ts';
import type { CarrierCall } from './seed-calls.ts';

export interface Line {
  /** `ws://` and where the server listens. */
  server: string;
  authToken: string;
}

/** Called once for each turn, with the milliseconds from the caller's words to the first of the answer. */
type Answered = (latency: number) => void;

/** How often a caller says something, for how long, and how long it takes to hear the answer. */
export const sayEvery = 6000;
const sayFor = 1000;
const recogniseFor = 400;
const hearFor = 2000;
const lostAfter = 1000;

interface TextFrame {
  type: string;
  token?: string;
  last?: boolean;
}

/** One simulated call: what the carrier would send over its relay while a caller and the agent take turns. */
export class Caller {
  readonly #call: CarrierCall;
  readonly #answered: Answered;
  readonly #greeted = Promise.withResolvers<void>();
  #socket: WebSocket | null = null;
  #askedAt: number | null = null;
  #heard: string[] = [];
  #pace: NodeJS.Timeout | undefined;
  #isSilent = false;
  /** How often something was said. */
  prompts = 0;

  constructor(call: CarrierCall, answered: Answered) {
    this.#call = call;
    this.#answered = answered;
  }

  /** Said something long ago that was not answered. */
  get isLost(): boolean {
    return this.#askedAt !== null && performance.now() - this.#askedAt > lostAfter;
  }

  /** Resolves when the agent has opened the call. */
  async open({ server, authToken }: Line): Promise<void> {
    const { path, callSid } = this.#call;
    const socket = await dialSocket(`${server}${path}`, authToken, (frame) => this.#hear(frame));
    if (typeof socket === 'string') throw new Error(`the relay socket of ${callSid} is ${socket}`);
    this.#socket = socket;
    this.#send({ type: 'setup', sessionId: `VX${callSid}`, callSid, direction: 'outbound-api', customParameters: {} });
    await this.#greeted.promise;
  }

  /** Takes one turn after the other, the first after `delay` milliseconds. */
  talk(delay: number): void {
    this.#pace = setTimeout(() => {
      void this.#say();
      this.#pace = setInterval(() => void this.#say(), sayEvery);
    }, delay);
  }

  /** Says nothing any more, but stays on the line. */
  fallSilent(): void {
    clearInterval(this.#pace);
    this.#isSilent = true;
  }

  async #say(): Promise<void> {
    this.#info('clientSpeaking', 'on');
    await sleep(sayFor);
    this.#info('clientSpeaking', 'off');
    await sleep(recogniseFor);
    if (this.#isSilent) return;
    const voicePrompt = sayings[this.prompts % sayings.length]!;
    this.prompts += 1;
    this.#askedAt ??= performance.now();
    this.#send({ type: 'prompt', voicePrompt, lang: 'es-MX', last: true });
  }

  #hear(text: string): void {
    const frame = JSON.parse(text) as TextFrame;
    if (frame.type !== 'text') return;
    if (this.#askedAt !== null) {
      this.#answered(performance.now() - this.#askedAt);
      this.#askedAt = null;
    }
    this.#heard.push(frame.token ?? '');
    if (!frame.last) return;
    this.#greeted.resolve();
    void this.#listen(this.#heard.splice(0));
  }

  /** The carrier says what it plays, piece by piece, and when its voice starts and stops. */
  async #listen(tokens: string[]): Promise<void> {
    this.#info('agentSpeaking', 'on');
    await sleep(hearFor);
    for (const token of tokens) this.#info('tokensPlayed', token);
    this.#info('agentSpeaking', 'off');
  }

  #info(name: string, value: string): void {
    this.#send({ type: 'info', name, value, ts: Date.now() });
  }

  #send(frame: object): void {
    this.#socket?.send(JSON.stringify(frame));
  }
}
