import { describe, expect, it } from 'vitest';
import { decisions } from './decisions.ts';

describe('what two processes decide at the same moment', () => {
  it('comes out as if one had waited for the other', async () => {
    const { faults } = await decisions({ pairs: 12, sameRequests: 1 });
    expect(faults).toEqual([]);
  }, 240_000);
});
