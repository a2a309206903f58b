import { describe, expect, it } from 'vitest';
import { subscriptions } from './subscriptions.ts';

describe('clients of live streams, while lines are cut, the API dies and feeds lose their place', () => {
  it('collect what is stored: no gap, and in transcripts no repeat', async () => {
    const { faults, figures } = await subscriptions({ clients: 16, calls: 4, cuts: 60, rounds: 1, cutEvery: 200 });
    expect(faults).toEqual([]);
    expect(figures['cuts']).toBeGreaterThanOrEqual(60);
    expect(figures['earlyCuts']).toBeGreaterThanOrEqual(1);
    expect(figures['killed']).toBeGreaterThanOrEqual(1);
    expect(figures['tokensLost']).toBeGreaterThanOrEqual(1);
    expect(figures['collected']).toBeGreaterThanOrEqual(500);
  }, 240_000);
});
