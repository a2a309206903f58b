/** How the cells and records of a file are told apart. */
export interface Dialect {
  delimiter: Delimiter;
  /** A carriage return ends a record only in files that have no line feed. */
  newline: '\n' | '\r';
}

export type Delimiter = ',' | ';' | '\t';

/** One record and where the next begins; `incomplete` when the text ends before the record does. */
export type ParsedRecord = { cells: string[]; end: number } | 'incomplete' | 'quote_not_closed';

/**
 * Parses the record that begins at `from` (RFC 4180). A quote inside a quoted cell that closes nothing is taken as it
 * is written ("La "Casa" azul"), as Excel does; spaces between a closing quote and the delimiter are dropped.
 */
export function parseRecord(text: string, from: number, dialect: Dialect, isWhole: boolean): ParsedRecord {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at + 1, dialect) : plainCell(text, at, dialect);
    if (!cell) return isWhole ? 'quote_not_closed' : 'incomplete';
    if (cell.end >= text.length && !isWhole) return 'incomplete';
    cells.push(cell.value);
    at = cell.end + 1;
    if (text[cell.end] !== dialect.delimiter) return { cells, end: Math.min(at, text.length) };
  }
}

interface Cell {
  value: string;
  /** Where the delimiter or line end after the cell stands. */
  end: number;
}

function plainCell(text: string, from: number, { delimiter, newline }: Dialect): Cell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== newline) end += 1;
  const value = text.slice(from, end);
  return { value: text[end] === '\n' && value.endsWith('\r') ? value.slice(0, -1) : value, end };
}

function quotedCell(text: string, from: number, dialect: Dialect): Cell | null {
  let value = '';
  let copied = from;
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    const end = endAfterQuote(text, quote + 1, dialect);
    if (end !== null) return { value: value + text.slice(copied, quote), end };
    value += text.slice(copied, quote + 1);
    if (text[quote + 1] === '"') quote += 1;
    copied = quote + 1;
  }
  return null;
}

/** Where the cell ends if the quote before `from` closes it: after spaces, at a delimiter, a line end or the end. */
function endAfterQuote(text: string, from: number, { delimiter, newline }: Dialect): number | null {
  let end = from;
  while (text[end] === ' ' || (text[end] === '\r' && text[end + 1] === '\n')) end += 1;
  return end >= text.length || text[end] === delimiter || text[end] === newline ? end : null;
}
