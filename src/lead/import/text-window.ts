import { parseRecord, type Dialect } from './parse-record.ts';

/** A record of a delimited text, or a line of it that cannot be read as one. */
export interface TextRecord {
  /** The line on which it begins, from 1. */
  line: number;
  cells: string[] | null;
  unreadable: 'ROW_TOO_LONG' | 'QUOTE_NOT_CLOSED' | null;
}

/** The part of a streamed text that is in memory: never more than `size` characters and one chunk. */
export class TextWindow {
  rest = '';
  private line = 1;
  private isWhole = false;
  private readonly chunks: AsyncIterator<string>;

  constructor(
    text: AsyncIterable<string>,
    private readonly size: number,
  ) {
    this.chunks = text[Symbol.asyncIterator]();
  }

  /** Reads on until the window is full or the text ends; false when nothing is left. */
  async fill(): Promise<boolean> {
    const parts = [this.rest];
    for (let length = this.rest.length; length < this.size && !this.isWhole;) {
      const next = await this.chunks.next();
      this.isWhole = next.done === true;
      const chunk: string = next.done ? '' : next.value;
      parts.push(chunk);
      length += chunk.length;
    }
    this.rest = parts.join('');
    return this.rest !== '';
  }

  /** Takes every record that is complete. */
  *takeRecords(dialect: Dialect): Generator<TextRecord> {
    let from = 0;
    while (from < this.rest.length) {
      const record = parseRecord(this.rest, from, dialect, this.isWhole);
      if (typeof record === 'string') break;
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
    while (!this.rest.includes(newline) && !this.isWhole) {
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
