import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, refusal } from '../../errors.ts';
import { Language } from '../../language/language.ts';
import { languageOf } from '../../language/language-of.ts';
import { statusOf } from './http-status.ts';
import { publicRefusal, type Asker } from './public-error.ts';
import { endConnection } from '../http/end-connection.ts';
import { requestIdOf } from '../admission/request-id.ts';

/** Answers a request that failed before or outside GraphQL, in the shape of a GraphQL answer. */
export function answerError(error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply): void {
  const expected = asRefusal(error, request.routeOptions.bodyLimit);
  if (!expected) request.log.error({ err: error }, 'a request failed');
  const refused = expected ?? new AppError('INTERNAL_SERVER_ERROR');
  const { retryAfterSeconds } = refused.details;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  reply
    .header('x-request-id', request.id)
    .status(statusOf[refused.code] ?? 400)
    .send({ errors: [publicRefusal(refused, languageOf(request.raw))], extensions: { requestId: request.id } });
}

/** What Fastify refuses itself (too large, malformed), in our codes. */
function asRefusal(error: FastifyError | AppError, maxBytes: number): AppError | null {
  if (error instanceof AppError) return error;
  if (error.statusCode === 413) return refusal('BODY_TOO_LARGE', { maxBytes });
  if (error.code === 'FST_ERR_BAD_URL') return refusal('URL_MALFORMED');
  if (error.statusCode !== undefined && error.statusCode < 500)
    return refusal('BODY_MALFORMED', { problem: error.message });
  return null;
}

const statusOfClientError: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Answers bytes that are not an HTTP request; there is nothing yet to read a language or a request id from. */
export function answerNoRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = statusOfClientError[error.code ?? ''] ?? 400;
  const refused = refusal(status === 408 ? 'REQUEST_TOO_SLOW' : 'REQUEST_MALFORMED');
  if (socket.writable) socket.write(answerRaw(status, refused, { requestId: randomUUID(), language: Language.EN }));
  socket.destroy(error);
}

/** Answers a request that expects what we do not know; Node would do so without a body. */
export function answerUnknownExpectation(request: IncomingMessage, { socket }: ServerResponse): void {
  const asker = { requestId: requestIdOf(request), language: languageOf(request) };
  if (socket) endConnection(socket, answerRaw(417, refusal('EXPECTATION_UNKNOWN'), asker));
}

/** A refusal as it goes over the line, where there is no reply that would make it. */
export function answerRaw(status: number, error: AppError, { requestId, language }: Asker): string {
  const body = JSON.stringify({ errors: [publicRefusal(error, language)], extensions: { requestId } });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
