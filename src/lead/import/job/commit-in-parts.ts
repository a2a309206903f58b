import { AppError } from '../../../errors.ts';
import type { LeadRow } from '../csv/read-leads.ts';

/** Rows of one commit; fewer once a commit was too large or too slow, such as when each row enters many campaigns. */
export interface BatchSize {
  rows: number;
}

/** Commits rows together, or in parts where that is too large or takes too long. Returns the result of the last part. */
export async function commitInParts(
  rows: LeadRow[],
  size: BatchSize,
  commit: (part: LeadRow[]) => Promise<number>,
): Promise<number> {
  for (let from = 0; ;) {
    const part = rows.slice(from, from + size.rows);
    try {
      const done = await commit(part);
      from += part.length;
      if (from === rows.length) return done;
    } catch (error) {
      if (!isTooMuch(error) || part.length === 1) throw error;
      size.rows = Math.ceil(part.length / 2);
    }
  }
}

/** Fewer rows may be committed where these could not be. */
function isTooMuch(error: unknown): boolean {
  const reason = error instanceof AppError ? error.details.reason : null;
  return reason === 'COMMIT_TOO_LARGE' || reason === 'COMMIT_TOO_SLOW';
}
