import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Runtime } from './scope.ts';

const slowest = 2000;

/** `/livez`: the process turns. `/readyz`: it can do its work (503 says why not). `/metrics`: Prometheus. */
export function mountHealth(http: FastifyInstance, runtime: Runtime): void {
  const metrics = openMetrics(runtime);
  http.get('/livez', () => ({ status: 'live' }));
  http.get('/readyz', async (_request, reply) => {
    const faults = await whatIsMissing(runtime);
    if (faults.length === 0) return { status: 'ready' };
    return reply.status(503).header('retry-after', '2').send({ status: 'unready', faults });
  });
  http.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
}

/** A database that is away or electing makes the process unready, not dead (RELIABILITY §8). */
async function whatIsMissing(runtime: Runtime): Promise<string[]> {
  const faults: string[] = [];
  if (runtime.ending.signal.aborted) faults.push('the process is ending');
  if (!runtime.feed.isAlive()) faults.push('the change feed is interrupted');
  // On a dead line nothing answers, not even with a refusal.
  const answers = await Promise.race([
    canWrite(runtime).catch(() => false),
    setTimeout(2 * slowest, false, { ref: false }),
  ]);
  if (!answers) faults.push('the database takes no writes');
  return faults;
}

async function canWrite({ database, processId, clock }: Runtime): Promise<boolean> {
  const beats = database.db.collection<{ _id: string; at: Date }>('heartbeats');
  const options = { upsert: true, writeConcern: { w: 'majority', wtimeoutMS: slowest }, maxTimeMS: slowest } as const;
  await beats.updateOne({ _id: processId }, { $set: { at: clock.now() } }, options);
  return true;
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
