import { describe, expect, it } from 'vitest';
import { oneNode } from './one-node.ts';

describe('a database that is killed, frozen and loses answers', () => {
  it('takes nothing with it: what was acknowledged is there, once, and Cadencia goes on by itself', async () => {
    const { faults, figures } = await oneNode({
      kills: 1,
      frozenFor: 3000,
      holeFor: 0,
      cutsFor: 0,
      lossesFor: 2000,
      crowd: 100,
      window: 0,
      readyWithin: 60_000,
    });
    expect(faults).toEqual([]);
    expect(figures['faultsMade']).toBe(4);
    expect(figures['commits']).toBeGreaterThan(0);
    expect(figures['effects']).toBeGreaterThan(0);
  }, 240_000);
});
