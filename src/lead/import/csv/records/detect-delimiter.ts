import { parseRecord, type Delimiter, type Dialect } from './parse-record.ts';

const recordsCompared = 20;

/** Blank ones among them are looked past, but not for ever. */
const recordsLookedAt = 1000;

/** The delimiter under which most records of the sample have as many cells as the first; a comma when none splits. */
export function detectDelimiter(sample: string): Delimiter {
  const candidates: Delimiter[] = [',', ';', '\t'];
  const rated = candidates.map((delimiter) => ({
    delimiter,
    fit: fitOf(sample, { delimiter, newline: lineEnd(sample) }),
  }));
  return rated.reduce((best, next) => (next.fit > best.fit ? next : best)).delimiter;
}

/** How records end: old Macintosh exports know the carriage return alone. */
export function lineEnd(sample: string): Dialect['newline'] {
  return sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
}

/** The share of like records, and as a tie-break how many cells they have. */
function fitOf(sample: string, dialect: Dialect): number {
  const widths = recordWidths(sample, dialect);
  const [first = 1] = widths;
  if (first === 1) return 0;
  const alike = widths.filter((width) => width === first).length;
  return alike / widths.length + Math.min(first, 1000) / 1_000_000;
}

function recordWidths(sample: string, dialect: Dialect): number[] {
  const widths: number[] = [];
  let looked = 0;
  for (let at = 0; at < sample.length && widths.length < recordsCompared && looked < recordsLookedAt; looked++) {
    const record = parseRecord(sample, at, dialect, looked === 0);
    if (typeof record === 'string') break;
    if (record.cells.some((cell) => cell.trim() !== '')) widths.push(record.cells.length);
    at = record.end;
  }
  return widths;
}
