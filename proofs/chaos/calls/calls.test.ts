import { describe, expect, it } from 'vitest';
import { calls } from './calls.ts';

describe('calls, while sockets break and the processes that hold them die and freeze', () => {
  it('all end with every committed line in order, and nobody is called twice', async () => {
    const size = { calls: 5, atOnce: 4, speed: 10, kills: 4, frozen: 1, frozenFor: 3000, everyPoint: false };
    const { faults, figures } = await calls(size);
    expect(faults).toEqual([]);
    expect(figures['calls']).toBeGreaterThanOrEqual(5);
    expect(figures['kills']).toBeGreaterThanOrEqual(4);
    expect(figures['frozen']).toBeGreaterThanOrEqual(1);
    expect(figures['takenOver']).toBeGreaterThanOrEqual(1);
    expect(figures['lines']).toBeGreaterThanOrEqual(20);
  }, 300_000);
});
