import type { ImportField } from './import-fields.ts';
import type { RowRefusal } from './imported-lead.ts';
import type { ColumnMapping } from './map-columns.ts';

/** The cells of one row by field, and what was wrong with them. */
export class RowCells {
  readonly refused: RowRefusal[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly mapping: ColumnMapping,
  ) {}

  /** The trimmed text of a field; null when it is empty or has no column. */
  text(field: ImportField): string | null {
    const index = this.mapping[field]?.index;
    const text = index === undefined ? '' : (this.cells[index] ?? '').trim();
    return text === '' ? null : text;
  }

  /** What `read` makes of the text; a null from it refuses the row. */
  read<T>(field: ImportField, read: (text: string) => T | null, problem: string, fix: string): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.refuse(field, problem, fix);
    return value;
  }

  refuse(field: ImportField, problem: string, fix: string): void {
    this.refused.push({ column: this.mapping[field]?.column ?? field, problem, fix });
  }
}
