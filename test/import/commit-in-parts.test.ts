import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { commitInParts } from '../../src/lead/import/job/commit-in-parts.ts';
import type { LeadRow } from '../../src/lead/import/csv/read-leads.ts';

const rows: LeadRow[] = Array.from({ length: 10 }, (_, line) => ({ line, cells: [], refused: [] }));

/** Commits at most so many rows, and refuses more for the reason; returns the lines that were committed, part by part. */
async function partsOf(most: number, reason: 'COMMIT_TOO_LARGE' | 'COMMIT_TOO_SLOW' | 'TAKEN_OVER') {
  const parts: number[][] = [];
  await commitInParts(rows, { rows: 500 }, async (part) => {
    if (part.length > most) throw new AppError('OVERLOADED', { reason });
    parts.push(part.map(({ line }) => line));
    return parts.flat().length;
  });
  return parts;
}

describe('rows whose commit is too much', () => {
  it.each(['COMMIT_TOO_LARGE', 'COMMIT_TOO_SLOW'] as const)(
    '(%s) are committed in halves, in order',
    async (reason) => {
      const parts = await partsOf(3, reason);
      expect(parts.map(({ length }) => length)).toEqual([3, 3, 3, 1]);
      expect(parts.flat()).toEqual(rows.map(({ line }) => line));
    },
  );

  it('are given up when one alone is too much, or when it is something else', async () => {
    await expect(partsOf(0, 'COMMIT_TOO_SLOW')).rejects.toThrow();
    await expect(partsOf(3, 'TAKEN_OVER')).rejects.toThrow();
  });
});
