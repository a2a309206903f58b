import type { RefusedCell } from '../import-refusals.entity.ts';
import type { KeptRefusals } from '../lead-import.entity.ts';

/** Of all reasons of one import. One row of the database may hold them, and quoted and escaped they come to twice as many: a file has 50 MB. */
const maxRefusalBytes = 10 * 1024 * 1024;

/** Around the texts of one reason: names of fields, its line, quotes and delimiters. */
const bytesAround = 80;

/** Adds the reasons of further rows while there is room for whole rows; the rows after them are counted only. */
export function keepFirst(
  kept: KeptRefusals,
  refusals: readonly RefusedCell[],
): { kept: KeptRefusals; added: RefusedCell[] } {
  let { rows, bytes } = kept;
  const added: RefusedCell[] = [];
  for (const cells of Map.groupBy(refusals, ({ line }) => line).values()) {
    const size = cells.reduce((sum, cell) => sum + bytesOf(cell), 0);
    // Once there was no room, a shorter row further down must not look as if all before it were there.
    if (bytes + size > maxRefusalBytes) return { kept: { rows, bytes: maxRefusalBytes }, added };
    rows += 1;
    bytes += size;
    added.push(...cells);
  }
  return { kept: { rows, bytes }, added };
}

function bytesOf({ column, problem, fix }: RefusedCell): number {
  return bytesAround + Buffer.byteLength(column) + Buffer.byteLength(problem) + Buffer.byteLength(fix);
}
