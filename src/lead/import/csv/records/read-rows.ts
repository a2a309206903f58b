import { setImmediate } from 'node:timers/promises';
import { detectDelimiter, lineEnd } from './detect-delimiter.ts';
import type { Delimiter } from './parse-record.ts';
import { TextWindow, type TextRecord } from './text-window.ts';

/** Limits that bound memory and time, whatever the file holds; lengths in characters. */
const recordLimit = 64 * 1024;
const cellLimit = 10_000;
const unreadableLimit = 1000;

/** Rows after which all other work of the process has its turn: small ones come by thousands from one piece of text. */
const rowsOfTurn = 500;

/** What is wrong with a row as a row. */
type RowProblem =
  | 'TOO_FEW_CELLS'
  | 'TOO_MANY_CELLS'
  | 'CELL_TOO_LONG'
  | 'ROW_TOO_LONG'
  | 'QUOTE_NOT_CLOSED'
  | 'FILE_GIVEN_UP';

export interface ReadingOptions {
  /** Found out from the text when left out. */
  delimiter?: Delimiter;
  /** Characters after which no more is read; a row that is cut by it is left out. */
  most?: number;
}

export interface SourceRow {
  /** The line of the file on which the row begins, from 1. */
  line: number;
  cells: string[];
  /** When set, the cells are not to be used. */
  problem: RowProblem | null;
}

/**
 * The rows of a delimited text, the header first, blank rows left out; never throws for what the text holds. After an
 * unreadable row reading goes on with the next line; after a thousand of them the file is given up.
 *
 * Not csv-parse: version 7.0.3 drops the rest of a file after its first malformed quote.
 */
export async function* readRows(text: AsyncIterable<string>, options?: ReadingOptions): AsyncGenerator<SourceRow> {
  let width: number | null = null;
  let unreadable = 0;
  let read = 0;
  for await (const { line, cells, unreadable: problem } of readRecords(text, options)) {
    read += 1;
    // A line that cannot be read was searched to the end of the window.
    if (!cells || read % rowsOfTurn === 0) await setImmediate();
    if (!cells) {
      unreadable += 1;
      yield { line, cells: [], problem: unreadable > unreadableLimit ? 'FILE_GIVEN_UP' : problem };
      if (unreadable > unreadableLimit) return;
    } else {
      width ??= cells.length;
      yield { line, cells, problem: cellProblem(cells, width) };
    }
  }
}

async function* readRecords(
  text: AsyncIterable<string>,
  { delimiter, most }: ReadingOptions = {},
): AsyncGenerator<TextRecord> {
  const window = new TextWindow(text, { size: recordLimit, ...(most && { most }) });
  try {
    await window.fill();
    const dialect = { delimiter: delimiter ?? detectDelimiter(window.rest), newline: lineEnd(window.rest) };
    while (await window.fill()) {
      yield* window.takeRecords(dialect);
      if (window.isStuck) yield window.takeLine(dialect);
    }
  } finally {
    await window.close();
  }
}

function cellProblem(cells: string[], width: number): RowProblem | null {
  if (cells.some((cell) => cell.length > cellLimit)) return 'CELL_TOO_LONG';
  if (cells.length < width) return 'TOO_FEW_CELLS';
  return cells.slice(width).some((cell) => cell.trim() !== '') ? 'TOO_MANY_CELLS' : null;
}
