import twilio from 'twilio';
import { WebSocket } from 'ws';

const HANDSHAKE = 10_000;

/** An open socket; `refused` when our side said no (4xx); `unreachable` when it may come back. */
export type DialledSocket = WebSocket | 'refused' | 'unreachable';

/** Opens a relay socket with a signed upgrade; `receive` gets its frames from the first on. */
export function dialSocket(url: string, authToken: string, receive: (frame: string) => void): Promise<DialledSocket> {
  const headers = { 'x-twilio-signature': twilio.getExpectedTwilioSignature(authToken, url, {}) };
  const socket = new WebSocket(url, {
    headers,
    perMessageDeflate: false,
    handshakeTimeout: HANDSHAKE,
  });
  const { promise, resolve } = Promise.withResolvers<DialledSocket>();
  socket.on('message', (frame: Buffer) => receive(frame.toString('utf8')));
  socket.on('open', () => resolve(socket));
  socket.on('error', () => resolve('unreachable'));
  socket.on('unexpected-response', (request, { statusCode = 500 }) => {
    request.destroy();
    resolve(statusCode < 500 ? 'refused' : 'unreachable');
  });
  return promise;
}
