import twilio from 'twilio';
import { WebSocket } from 'ws';
import type { RelayOut } from '../../../src/provider/voice/relay-codec.ts';
import { twilioVoice } from '../../../src/provider/voice/twilio.ts';
import type { CallSnapshot } from '../../../src/provider/voice/call-status.ts';
import type { CallRequest, PlaceCallResult, VoiceProvider } from '../../../src/provider/voice/voice-provider.ts';

const authToken = 'test-token';
const { getExpectedTwilioSignature: sign } = twilio;

/** A carrier by hand: it places what it is told to, and the test plays its webhooks and its relay socket. */
export class ScriptedVoice {
  readonly placed: CallRequest[] = [];
  readonly hungUp: string[] = [];
  /** What placing answers; by default it places, as CA1, CA2 …. */
  answer: (request: CallRequest, number: number) => PlaceCallResult = (_request, number) => ({
    kind: 'placed',
    providerCallId: `CA${number}`,
  });
  /** What the carrier knows, by its id. */
  readonly known = new Map<string, CallSnapshot>();
  readonly port: VoiceProvider;

  constructor() {
    const account = {
      name: 'sandbox' as const,
      accountSid: `AC${'1'.repeat(32)}`,
      authTokens: [authToken] as [string],
    };
    this.port = {
      ...twilioVoice({ ...account, apiBaseUrl: 'http://127.0.0.1:1' }),
      placeCall: async (request) => this.answer(request, this.placed.push(request)),
      hangUp: async (id) => {
        this.hungUp.push(id);
        return { kind: 'hung_up' };
      },
      getCall: async (id) => this.known.get(id) ?? null,
      findCall: async ({ to }) => [...this.known.values()].find((call) => call.to === to) ?? null,
    };
  }

  /** The addresses that the last call was placed with. */
  get last(): CallRequest {
    return this.placed.at(-1)!;
  }

  sign(url: string, params: Record<string, string>): string {
    return sign(authToken, url, params);
  }

  /** Posts a form as the carrier does; with another signature when the test says so. */
  async post(url: string, params: Record<string, string>, signature = this.sign(url, params)): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
    return fetch(url, { method: 'POST', headers, body: new URLSearchParams(params) });
  }

  status(
    request: CallRequest,
    CallSid: string,
    CallStatus: string,
    more: Record<string, string> = {},
  ): Promise<Response> {
    return this.post(request.statusUrl, { CallSid, CallStatus, SequenceNumber: '0', ...more });
  }

  /** Opens the relay of a call, as its instructions say. `host` in place of the one in the instructions. */
  async openRelay(request: CallRequest, callSid: string, host?: string): Promise<RelayClient> {
    const instructions = await (
      await this.post(request.instructionsUrl, { CallSid: callSid, CallStatus: 'in-progress' })
    ).text();
    const url = /<ConversationRelay url="([^"]+)"/.exec(instructions)![1]!;
    return RelayClient.open(host ? url.replace(/^ws:\/\/[^/]+/, host.replace(/^http/, 'ws')) : url, callSid);
  }
}

/** The carrier's end of one relay socket. What it is told waits until it is read. */
export class RelayClient {
  readonly #socket: WebSocket;
  readonly #waiting: RelayOut[] = [];
  #wake: () => void = () => undefined;
  readonly closed: Promise<number>;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('message', (text: Buffer) => {
      this.#waiting.push(JSON.parse(text.toString()) as RelayOut);
      this.#wake();
    });
  }

  /** Connects with a signed upgrade and says which call it is. */
  static async open(url: string, callSid: string, setup = true): Promise<RelayClient> {
    const socket = new WebSocket(url, { headers: { 'x-twilio-signature': sign(authToken, url, {}) } });
    const client = new RelayClient(socket);
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
    if (setup) client.send({ type: 'setup', sessionId: 'VX1', callSid, from: '+15550100000', to: '+15550100001' });
    return client;
  }

  send(frame: object): void {
    this.#socket.send(JSON.stringify(frame));
  }

  /** The caller says something, and the relay recognised it. */
  say(voicePrompt: string): void {
    this.send({ type: 'prompt', voicePrompt, lang: 'es-MX', last: true });
  }

  /** The agent's next whole turn, all of it heard. */
  async hear(): Promise<string> {
    const text = await this.read();
    this.send({ type: 'info', name: 'tokensPlayed', value: text });
    return text;
  }

  /** The agent's next whole turn, of which nothing is played. */
  async read(): Promise<string> {
    let text = '';
    for (;;) {
      const frame = await this.#next();
      if (frame.type === 'end') throw new Error('the agent ended the session');
      if (frame.type !== 'text') continue;
      text += frame.token;
      if (frame.last) return text;
    }
  }

  /** Reads until the agent ends the session; answers what it hands over. */
  async end(): Promise<{ endReason: string; handoff: unknown }> {
    for (;;) {
      const frame = await this.#next();
      if (frame.type === 'text' && frame.last) this.send({ type: 'info', name: 'tokensPlayed', value: frame.token });
      if (frame.type === 'end') return JSON.parse(frame.handoffData!) as { endReason: string; handoff: unknown };
    }
  }

  /** Breaks the line, as a network does. */
  drop(): void {
    this.#socket.terminate();
  }

  async #next(): Promise<RelayOut> {
    while (this.#waiting.length === 0) await new Promise<void>((wake) => (this.#wake = wake));
    return this.#waiting.shift()!;
  }
}
