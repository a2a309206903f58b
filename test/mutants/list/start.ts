import type { Mutant } from '../mutant.ts';

const start = ['test/storage/start-checks.test.ts'];
const config = ['test/config.test.ts'];
const health = ['test/running/health.test.ts'];
const heartbeat = ['test/storage/heartbeat.test.ts'];

/** What a start holds against the database, and what the process says of itself while it runs. */
export const starting: readonly Mutant[] = [
  {
    name: 'combinations-told-later',
    why: 'who mends the settings that a start named is refused again for others',
    file: 'src/config.ts',
    from: '...combinationFaults(read, env)',
    to: '...(faults.length > 0 ? [] : combinationFaults(read, env))',
    checks: config,
    only: 'lack together',
  },
  {
    name: 'webhooks-over-plain-http',
    why: 'what leads say, and the tokens of calls, travel readable',
    file: 'src/composition/environment.ts',
    from: 'return isOrigin(origin) && address',
    to: 'return origin.length > 0 && address',
    checks: config,
  },
  {
    name: 'unusable-host-found-late',
    why: 'a start with a wrong HOST starts MongoDB first, and tells its faults one by one',
    file: 'src/server/http/listening-hosts.ts',
    from: '    server.listen(0, host);\n',
    to: "    server.listen(0, '127.0.0.1');\n",
    checks: config,
  },
  {
    name: 'lost-index-stays-lost',
    why: 'every query walks through all rows, or a unique row is there twice, until a person notices',
    file: 'src/storage/open/migrate.ts',
    from: 'await buildIndexes(db, found.missing);',
    to: '',
    checks: start,
  },
  {
    name: 'index-of-another-shape-counts',
    why: 'an index that is no longer unique passes for the declared one',
    file: 'src/storage/indexes/compare-indexes.ts',
    from: ' && shapeOf(declared) === shapeOf(found)',
    to: '',
    checks: start,
  },
  {
    name: 'duplicates-without-ids',
    why: 'the start is refused and nobody knows which rows to mend',
    file: 'src/storage/indexes/find-duplicates.ts',
    from: '{ $match: { count: { $gt: 1 } } }',
    to: '{ $match: { count: { $gt: 2 } } }',
    checks: start,
  },
  {
    name: 'older-program-on-newer-database',
    why: 'an older program writes rows in a form that the newer one has left',
    file: 'src/storage/open/migrate.ts',
    from: 'await refuseNewerDatabase(db);',
    to: '',
    checks: start,
  },
  {
    name: 'version-is-not-noted',
    why: 'the refusal cannot say which version the database needs',
    file: 'src/storage/open/migrate.ts',
    from: 'await noteVersion(db);',
    to: '',
    checks: start,
  },
  {
    name: 'ready-without-indexes',
    why: 'a process that lost an index goes on as if nothing were',
    file: 'src/server/http/health.ts',
    from: 'if (missing && missing.length > 0)',
    to: 'if (missing && missing.length < 0)',
    checks: health,
  },
  {
    name: 'probe-compares-each-time',
    why: 'each probe asks the database once for every collection',
    file: 'src/storage/indexes/watch-indexes.ts',
    from: 'if (clock.now().getTime() < lookedAt + lookEvery) return missing;',
    to: '',
    checks: health,
  },
  {
    name: 'dead-process-counts',
    why: 'the budgets are divided by processes that are gone, and a dead worker passes for one that works',
    file: 'src/storage/heartbeat.ts',
    from: ".find({ role: { $in: [role, 'all'] }, ...alive })",
    to: ".find({ role: { $in: [role, 'all'] }, ...(alive && {}) })",
    checks: heartbeat,
  },
  {
    name: 'worker-counts-as-api',
    why: 'the budgets are divided by processes that answer no request',
    file: 'src/storage/heartbeat.ts',
    from: "role: { $in: [role, 'all'] }",
    to: 'role: { $exists: true || role }',
    checks: heartbeat,
  },
  {
    name: 'failed-heartbeat-unnoticed',
    why: 'a database that takes no writes gets requests',
    file: 'src/storage/heartbeat.ts',
    from: 'isStored: () => isAcknowledged &&',
    to: 'isStored: () => !ending.signal.aborted ||',
    checks: heartbeat,
  },
  {
    name: 'no-warning-without-worker',
    why: 'an installation without a worker answers requests and does nothing of what is due, unnoticed',
    file: 'src/app.ts',
    from: 'if (!worker) await warnWithoutWorker(runtime);',
    to: '',
    checks: start,
  },
];
