import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Runtime } from '../../runtime/scope.ts';
import { watchIndexes } from '../../storage/indexes/watch-indexes.ts';

const slowest = 2000;

/** `/livez`: the process turns. `/readyz`: it can do its work (503 says why not). */
export function mountHealth(http: FastifyInstance, runtime: Runtime): void {
  const missingIndexes = watchIndexes(runtime.database.db, runtime.clock);
  let looking: Promise<string[]> | null = null;
  // Shared by all who ask at once: anybody may ask, and each look is a request to the database.
  const look = () => (looking ??= whatIsMissing(runtime, missingIndexes).finally(() => (looking = null)));
  http.get('/livez', () => ({ status: 'live' }));
  http.get('/readyz', async (_request, reply) => {
    const faults = await look();
    if (faults.length === 0) return { status: 'ready', ...(await warningsOf(runtime)) };
    return reply.status(503).header('retry-after', '2').send({ status: 'unready', faults });
  });
}

/** A full disk: reads and work go on, so the process stays in service. */
async function warningsOf({ disk }: Runtime): Promise<{ warnings?: string[] }> {
  const fault = await disk.fault();
  return fault ? { warnings: [fault] } : {};
}

/** A database that is away or electing makes the process unready, not dead. Writes nothing. */
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
