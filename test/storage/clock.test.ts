import type { Db } from 'mongodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { databaseClock } from '../../src/storage/clock.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A database whose clock is wrong, as seen from here. */
function databaseAt(localTime: Date): Db {
  return { admin: () => ({ command: async () => ({ localTime }) }) } as unknown as Db;
}

describe('the clock', () => {
  it('shows the time of the database, whatever this machine says', async () => {
    const clock = await databaseClock(databaseAt(new Date('2030-01-01T12:00:00Z')));
    expect(clock.now().toISOString().slice(0, 10)).toBe('2030-01-01');
    clock.close();
  });

  it('goes on evenly while the clock of this machine jumps', async () => {
    const clock = await databaseClock(databaseAt(new Date('2030-01-01T12:00:00Z')));
    const before = clock.now();
    vi.spyOn(Date, 'now').mockReturnValue(0);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(clock.now().getTime()).toBeLessThan(before.getTime() + 60_000);
    clock.close();
  });
});
