import type { Problem } from '../../../language/problems/problem.ts';
import { cleanText, type Cleaned, type TextShape } from '../../../text/clean-text.ts';
import { textKinds, type TextKind } from '../../../text/text-kinds.ts';
import type { ImportField } from './import-fields.ts';
import type { RowRefusal } from './imported-lead.ts';
import { columnOf, type ColumnMapping } from './map-columns.ts';

/** The cells of one row by field, and what was wrong with them. */
export class RowCells {
  readonly refused: RowRefusal[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly mapping: ColumnMapping,
  ) {}

  has(field: ImportField): boolean {
    return this.mapping[field] !== undefined;
  }

  /** The trimmed text of a field; null when it is empty or has no column. */
  text(field: ImportField): string | null {
    const index = this.mapping[field]?.index;
    const text = index === undefined ? '' : (this.cells[index] ?? '').trim();
    return text === '' ? null : text;
  }

  /** The free text of a field, as it is stored; what cannot be stored refuses the row. */
  free(field: ImportField, kind: TextKind): string | null {
    const text = this.text(field);
    return text === null ? null : this.kept(field, cleanText(oneLine(text, kind), textKinds[kind]));
  }

  /** The text, or null: its fault refuses the row. */
  kept(field: ImportField, cleaned: Cleaned): string | null {
    if ('text' in cleaned) return cleaned.text;
    this.refuse(field, cleaned.problem);
    return null;
  }

  /** What `read` makes of the text; a null from it refuses the row. */
  read<T>(field: ImportField, read: (text: string) => T | null, otherwise: Problem): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = read(text);
    if (value === null) this.refuse(field, otherwise);
    return value;
  }

  refuse(field: ImportField, why: Problem): void {
    this.refused.push({ column: columnOf(this.mapping, field), ...why });
  }
}

/** A cell with line breaks is an address or a name in a spreadsheet; where one line is wanted they are spaces. */
export function oneLine(text: string, kind: TextKind): string {
  const { lines = false }: TextShape = textKinds[kind];
  return lines ? text : text.replace(/\s+/g, ' ');
}
