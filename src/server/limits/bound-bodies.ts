import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../errors.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { HalfSentBodies } from './half-sent-bodies.ts';
import { limits } from './numbers.ts';

const comeBackAfterSeconds = 1;

/**
 * Bounds the bodies that are on their way: a half-sent one is held in memory, so it has a time by which it must have come,
 * and there is only so much room for them. Uploads are streamed and bounded by the file store.
 */
export function boundBodies(http: FastifyInstance, { clientAddress }: Runtime): void {
  const onTheirWay = new HalfSentBodies();
  http.addHook('onRequest', async (request, reply) => {
    const { raw } = request;
    const bytes = announcedBy(raw.headers);
    if (bytes === null || request.routeOptions.url === '/files') return;
    const end = () => void raw.destroy();
    const close = onTheirWay.open({ address: clientAddress(raw), bytes, end });
    if (!close) {
      reply.header('connection', 'close');
      throw new AppError('OVERLOADED', { retryAfterSeconds: comeBackAfterSeconds });
    }
    const timer = setTimeout(end, 1000 * limits.bodySeconds).unref();
    const over = () => {
      clearTimeout(timer);
      close();
    };
    raw.once('end', over);
    raw.once('close', over);
  });
}

/** Bytes that a body may come to; null without one. */
function announcedBy(headers: IncomingHttpHeaders): number | null {
  if (headers['transfer-encoding'] !== undefined) return limits.bodyBytes;
  const length = headers['content-length'];
  return length === undefined ? null : Math.min(Number(length), limits.bodyBytes);
}
