import { describe, expect, it } from 'vitest';
import { steps } from './steps.ts';

describe('campaign steps, while processes die, freeze and lie and answers are lost', () => {
  it('are all carried out, each once, and the ledger agrees with what the provider did', async () => {
    const { faults, figures } = await steps({
      enrolments: 400,
      calls: 10,
      kills: 6,
      frozenFor: 1500,
      beginAfter: 6,
      everyPoint: false,
    });
    expect(faults).toEqual([]);
    expect(figures['kills']).toBeGreaterThanOrEqual(6);
    expect(figures['pointsReached']).toBeGreaterThanOrEqual(1);
  }, 240_000);
});
