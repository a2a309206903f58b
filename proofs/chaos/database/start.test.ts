import { describe, expect, it } from 'vitest';
import { ownMongod } from './own-mongod.ts';
import { startWithout } from './start-without.ts';

describe('Cadencia, started while its database is down', () => {
  it('waits, says so, and works once the database is there; what waiting cannot mend it refuses', async () => {
    const { faults, figures } = await startWithout({ awayFor: 500, readyWithin: 60_000 });
    expect(faults).toEqual([]);
    expect(figures['waitingLines']).toBeGreaterThan(0);
  }, 240_000);
});

describe('the mongod that Cadencia runs itself', () => {
  it('is started again when it is killed, serves one process only, and does not outlive it', async () => {
    const { faults, figures } = await ownMongod({ rounds: 1, writableWithin: 60_000, refusedWithin: 60_000 });
    expect(faults).toEqual([]);
    expect(figures['commits']).toBeGreaterThan(0);
  }, 240_000);
});
