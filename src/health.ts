import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Runtime } from './scope.ts';
import { watchIndexes } from './storage/indexes/watch-indexes.ts';

const slowest = 2000;

/** `/livez`: the process turns. `/readyz`: it can do its work (503 says why not). `/metrics`: Prometheus. */
export function mountHealth(http: FastifyInstance, runtime: Runtime): void {
  const metrics = openMetrics(runtime);
  const missingIndexes = watchIndexes(runtime.database.db, runtime.clock);
  http.get('/livez', () => ({ status: 'live' }));
  http.get('/readyz', async (_request, reply) => {
    const faults = await whatIsMissing(runtime, missingIndexes);
    if (faults.length === 0) return { status: 'ready' };
    return reply.status(503).header('retry-after', '2').send({ status: 'unready', faults });
  });
  http.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
}

/** A database that is away or electing makes the process unready, not dead (RELIABILITY §8). Writes nothing. */
async function whatIsMissing(runtime: Runtime, missingIndexes: () => Promise<readonly string[]>): Promise<string[]> {
  const faults: string[] = [];
  if (runtime.ending.signal.aborted) faults.push('the process is ending');
  if (!runtime.feed.isAlive()) faults.push('the change feed is interrupted');
  // On a dead line nothing answers, not even with a refusal.
  const inTime = setTimeout(2 * slowest, null, { ref: false });
  const missing = await Promise.race([lookAtDatabase(runtime, missingIndexes).catch(() => null), inTime]);
  if (!missing) faults.push('the database takes no writes');
  if (missing && missing.length > 0)
    faults.push(`indexes are missing: ${missing.join(', ')}; a restart builds them again`);
  return faults;
}

/** Returns the missing indexes, or null when no primary answers or the last heartbeat was not stored. */
async function lookAtDatabase(
  { database, heartbeat }: Runtime,
  missingIndexes: () => Promise<readonly string[]>,
): Promise<readonly string[] | null> {
  const { isWritablePrimary } = await database.db.command({ hello: 1 }, { timeoutMS: slowest });
  return isWritablePrimary && heartbeat.isStored() ? missingIndexes() : null;
}

function openMetrics(runtime: Runtime): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'cadencia_' });
  const feedAlive: Gauge = new Gauge({
    name: 'cadencia_change_feed_alive',
    help: '1 while committed facts arrive, 0 while the feed is interrupted',
    registers: [registry],
    collect: (): void => feedAlive.set(runtime.feed.isAlive() ? 1 : 0),
  });
  return registry;
}
