import { parseRecord, type Dialect } from './parse-record.ts';

/** A record of a delimited text, or a line of it that cannot be read as one. */
export interface TextRecord {
  /** The line on which it begins, from 1. */
  line: number;
  cells: string[] | null;
  unreadable: 'ROW_TOO_LONG' | 'QUOTE_NOT_CLOSED' | null;
}

interface WindowSize {
  /** How many characters are in memory, besides one chunk. */
  size: number;
  /** How many are read in all; all there are when left out. */
  most?: number;
}

/** The part of a streamed text that is in memory: never more than `size` characters and one chunk. */
export class TextWindow {
  rest = '';
  private line = 1;
  private taken = 0;
  private isWhole = false;
  private readonly chunks: AsyncIterator<string>;

  private readonly size: number;
  private readonly most: number;

  constructor(text: AsyncIterable<string>, { size, most = Infinity }: WindowSize) {
    this.chunks = text[Symbol.asyncIterator]();
    this.size = size;
    this.most = most;
  }

  /** Reads on until the window is full or the text ends; false when nothing is left, or as much was read as may be. */
  async fill(): Promise<boolean> {
    if (this.isSpent) return false;
    const parts = [this.rest];
    for (let length = this.rest.length; length < this.size && !this.isWhole;) {
      const next = await this.chunks.next();
      this.isWhole = next.done === true;
      const chunk: string = next.done ? '' : next.value;
      parts.push(chunk);
      length += chunk.length;
      this.taken += chunk.length;
    }
    this.rest = parts.join('');
    return this.rest !== '';
  }

  private get isSpent(): boolean {
    return this.taken >= this.most && !this.isWhole;
  }

  /** Takes every record that is complete; blank ones are left out here, where a million of them cost little. */
  *takeRecords(dialect: Dialect): Generator<TextRecord> {
    let from = 0;
    while (from < this.rest.length) {
      const record = parseRecord(this.rest, from, dialect, this.isWhole);
      if (typeof record === 'string') break;
      if (record.cells.some((cell) => cell.trim() !== ''))
        yield { line: this.line, cells: record.cells, unreadable: null };
      this.line += this.rest.slice(from, record.end).split(dialect.newline).length - 1;
      from = record.end;
    }
    this.rest = this.rest.slice(from);
  }

  /** True when what is left cannot become a record by reading on. */
  get isStuck(): boolean {
    return this.rest !== '' && (this.isWhole || this.rest.length >= this.size);
  }

  /** Gives the first line up, however long it is. */
  async takeLine({ newline }: Dialect): Promise<TextRecord> {
    const unreadable = this.rest.includes(newline) ? 'QUOTE_NOT_CLOSED' : 'ROW_TOO_LONG';
    const line = this.line;
    while (!this.rest.includes(newline) && !this.isWhole && !this.isSpent) {
      this.rest = '';
      await this.fill();
    }
    const end = this.rest.indexOf(newline);
    this.rest = end < 0 ? '' : this.rest.slice(end + 1);
    this.line += 1;
    return { line, cells: null, unreadable };
  }

  /** Lets the source go, also when it was not read to its end. */
  async close(): Promise<void> {
    await this.chunks.return?.();
  }
}
