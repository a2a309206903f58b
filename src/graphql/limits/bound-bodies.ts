import type { FastifyInstance } from 'fastify';
import { AppError } from '../../errors.ts';
import type { Runtime } from '../../scope.ts';
import { KeyedCount } from './keyed-count.ts';
import { limits } from './numbers.ts';

const comeBackAfterSeconds = 1;

/**
 * Bounds the bodies that are on their way: a half-sent one is held in memory, so it has a time by which it must have come,
 * and an address has only so many. Uploads are streamed and bounded by the file store.
 */
export function boundBodies(http: FastifyInstance, { clientAddress }: Runtime): void {
  const onTheirWay = new KeyedCount();
  http.addHook('onRequest', async (request, reply) => {
    const { raw } = request;
    const hasBody = raw.headers['content-length'] !== undefined || raw.headers['transfer-encoding'] !== undefined;
    if (!hasBody || request.routeOptions.url === '/files') return;
    const address = clientAddress(raw);
    if (onTheirWay.of(address) >= limits.bodiesOfAddress) {
      reply.header('connection', 'close');
      throw new AppError('OVERLOADED', { retryAfterSeconds: comeBackAfterSeconds });
    }
    const timer = setTimeout(() => raw.destroy(), 1000 * limits.bodySeconds).unref();
    const over = onTheirWay.take(address, () => clearTimeout(timer));
    raw.once('end', over);
    raw.once('close', over);
  });
}
