import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

import type { RelayIn, UnknownFrame } from '../../../src/provider/voice/relay-codec.ts';
import type { VoiceProvider } from '../../../src/provider/voice/voice-provider.ts';
import { FakeAgent, GREETING } from './fake-agent.ts';
import { RecordedEvents } from './recorded-events.ts';

export type Params = Record<string, string>;

export interface Webhook {
  path: string;
  params: Params;
  isSigned: boolean;
}

/** Our side of the wire, as small as it can be: signed webhooks in, instructions out, and an agent on the relay. */
export class FakeCadencia {
  readonly webhooks = new RecordedEvents<Webhook>();
  readonly frames = new RecordedEvents<RelayIn | UnknownFrame>();
  readonly sockets = new RecordedEvents<{ isSigned: boolean }>();
  /** Answers with 503 while true, to webhooks and to upgrades. */
  isDown = false;
  /** Addresses that were turned away while it was down. */
  readonly turnedAway = new RecordedEvents<string>();
  reconnects = true;
  /** Sent on every new socket, as it is. */
  firstFrame: string | null = null;
  readonly #voice: VoiceProvider;
  readonly #server: FastifyInstance;
  readonly #relay = new WebSocketServer({ noServer: true });
  readonly #agents = new Map<string, FakeAgent>();
  url = '';

  private constructor(voice: VoiceProvider) {
    this.#voice = voice;
    this.#server = fastify({ forceCloseConnections: true });
  }

  static async open(voice: VoiceProvider): Promise<FakeCadencia> {
    const cadencia = new FakeCadencia(voice);
    const server = cadencia.#server;
    await server.register(formbody);
    server.post<{ Body: Params }>('/*', async (request, reply) => {
      if (cadencia.isDown) {
        cadencia.turnedAway.add(request.url);
        return reply.code(503).send();
      }
      return reply.type('text/xml').send(cadencia.#take(request));
    });
    server.server.on('upgrade', (request, socket, head) => {
      if (cadencia.isDown) return socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
      const url = `${cadencia.url.replace('http', 'ws')}${request.url}`;
      cadencia.sockets.add({ isSigned: voice.verifyUpgrade({ url, headers: request.headers }) });
      return cadencia.#relay.handleUpgrade(request, socket, head, (open) => cadencia.#converse(open));
    });
    cadencia.url = await server.listen({ port: 0, host: '127.0.0.1' });
    return cadencia;
  }

  /** Breaks every relay socket, as a killed process does. */
  breakSockets(): void {
    for (const socket of this.#relay.clients) socket.terminate();
  }

  statuses(callSid: string): Params[] {
    return this.webhooks.all
      .filter(({ path, params }) => path === '/status' && params.CallSid === callSid && 'SequenceNumber' in params)
      .map(({ params }) => params);
  }

  async close(): Promise<void> {
    this.breakSockets();
    await this.#server.close();
  }

  #take(request: FastifyRequest<{ Body: Params }>): string {
    const { url: path, headers, body: params } = request;
    const isSigned = this.#voice.verifyWebhook({ url: `${this.url}${path}`, headers, params });
    this.webhooks.add({ path, params, isSigned });
    if (path === '/say') return this.#voice.renderSayAndHangUp({ text: 'Hasta luego', language: 'es-MX' });
    if (path !== '/instructions') return path === '/ended' ? this.#voice.renderHangUp() : '';
    return this.#voice.renderRelay({
      url: `${this.url.replace('http', 'ws')}/relay`,
      actionUrl: `${this.url}/ended`,
      profile: 'es_nova_v1',
      greeting: GREETING,
      parameters: { token: 'one-use' },
      attributes: { applicationReconnect: this.reconnects },
    });
  }

  #converse(socket: WebSocket): void {
    let agent = new FakeAgent();
    if (this.firstFrame !== null) socket.send(this.firstFrame);
    socket.on('message', (text: Buffer) => {
      const frame = this.#voice.relay.decode(text.toString('utf8'));
      if (frame.type === 'setup') {
        agent = this.#agents.get(frame.callSid) ?? agent;
        this.#agents.set(frame.callSid, agent);
      }
      this.frames.add(frame);
      for (const answer of agent.answer(frame)) socket.send(this.#voice.relay.encode(answer));
    });
  }
}
