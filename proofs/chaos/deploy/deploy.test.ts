import { describe, expect, it } from 'vitest';
import { deploy } from './deploy.ts';

describe('a rolling restart under load', () => {
  it('fails no request, doubles no effect, and leaves no lease behind', async () => {
    const { faults, figures } = await deploy({ rounds: 1, processes: 2, endsWithin: 60_000 });
    expect(faults).toEqual([]);
    expect(figures['restarts']).toBe(2);
    expect(figures['socketsClosed']).toBeGreaterThan(0);
  }, 240_000);
});
