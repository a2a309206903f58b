import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { WebSocket, WebSocketServer, type ServerOptions } from 'ws';
import { AppError, refusal } from '../../errors.ts';
import { SECOND } from '../../runtime/durations.ts';
import { requestIdOf } from '../admission/request-id.ts';
import { endConnection } from './end-connection.ts';
import { answerRaw } from '../errors/http-errors.ts';
import { statusOf } from '../errors/http-status.ts';
import { languageOf } from '../../language/language-of.ts';

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void | Promise<void>;

/** Hands WebSocket upgrades to whom their path belongs to; a path belongs to the first prefix it begins with. */
export function routeUpgrades(http: FastifyInstance, byPrefix: Record<string, Upgrade>): void {
  http.server.on('upgrade', (request, socket, head) => {
    // Nobody else listens until the upgrade is taken: a client that resets meanwhile would end the whole process.
    socket.on('error', () => socket.destroy());
    const path = request.url?.split('?')[0] ?? '';
    const prefix = Object.keys(byPrefix).find((one) => path === one || path.startsWith(`${one}/`));
    if (prefix) void byPrefix[prefix]!(request, socket, head);
    else refuseUpgrade(request, socket, new AppError('NOT_FOUND'));
  });
}

/** Answers in HTTP in place of an upgrade. */
export function refuseUpgrade(request: IncomingMessage, socket: Duplex, error: AppError): void {
  const asker = { requestId: requestIdOf(request), language: languageOf(request) };
  endConnection(socket, answerRaw(statusOf[error.code] ?? 400, error, asker));
}

/** Milliseconds in which a client answers that its socket is closed; a shutdown waits for it. */
const closeTimeout = 3 * SECOND;

type Content = Parameters<WebSocket['send']>[0];
type Sending = Parameters<WebSocket['send']>[1];
type Sent = (error?: Error) => void;

/** That a message could not be sent is told by the close of its socket: a client that has left is nobody's error. */
export class ClientSocket extends WebSocket {
  override send(content: Content, sent?: Sent): void;
  override send(content: Content, sending: Sending, sent?: Sent): void;
  override send(content: Content, sending?: Sending | Sent, sent?: Sent): void {
    const done = typeof sending === 'function' ? sending : sent;
    super.send(content, typeof sending === 'object' ? sending : {}, () => done?.());
  }
}

/** Takes WebSockets; what is no handshake is answered like any other refusal. */
export function openWebSockets(options: Pick<ServerOptions, 'maxPayload' | 'WebSocket'>): WebSocketServer {
  // Its types do not know `closeTimeout` yet.
  const settings: ServerOptions & { closeTimeout: number } = {
    WebSocket: ClientSocket,
    ...options,
    noServer: true,
    perMessageDeflate: false,
    closeTimeout,
  };
  const sockets = new WebSocketServer(settings);
  sockets.on('headers', (headers, request) => void headers.push(`X-Request-Id: ${requestIdOf(request)}`));
  sockets.on('wsClientError', ({ message: problem }, socket, request) =>
    refuseUpgrade(request, socket, refusal('HANDSHAKE_MALFORMED', { problem })),
  );
  return sockets;
}
