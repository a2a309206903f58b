import { problem, type Problem } from '../../../language/problems/problem.ts';
import { headerKey, importFields, type ImportField } from './import-fields.ts';

/** Where a field is found: the position of its cell and the header as the file writes it. */
interface MappedColumn {
  index: number;
  column: string;
}

export type ColumnMapping = Partial<Record<ImportField, MappedColumn>>;

/** How the file calls what holds a field; the field's own name where it has no such column. */
export function columnOf(mapping: ColumnMapping, field: ImportField): string {
  return mapping[field]?.column ?? field;
}

export interface MappedColumns {
  mapping: ColumnMapping;
  /** Headers that no field takes; their cells are ignored. */
  unknown: string[];
}

/** Why a header cannot be used; `columns` are headers of the file or names from the explicit mapping. */
export interface ColumnRefusal extends Problem {
  columns: string[];
}

/** Columns of one file: what a preview shows is bounded by it. */
export const maxColumns = 500;

export type ExplicitMapping = Partial<Record<ImportField, string>>;

/** Finds the field of each column: as `explicit` says, and by its header for all other fields. */
export function mapColumns(
  header: readonly string[],
  explicit: ExplicitMapping = {},
): MappedColumns | { refused: ColumnRefusal[] } {
  if (header.length > maxColumns) return { refused: [tooManyColumns(header.length)] };
  const chosen = chooseColumns(header, explicit);
  const known = recogniseColumns(header, explicit, chosen.mapping);
  const mapping = { ...known.mapping, ...chosen.mapping };
  const refused = [...chosen.refused, ...known.refused];
  if (refused.length === 0) refused.push(...missingColumns(mapping));
  if (refused.length > 0) return { refused };
  const taken = new Set(Object.values(mapping).map((column) => column.index));
  return { mapping, unknown: header.filter((name, index) => name.trim() !== '' && !taken.has(index)) };
}

interface FoundColumns {
  mapping: ColumnMapping;
  refused: ColumnRefusal[];
}

function chooseColumns(header: readonly string[], explicit: ExplicitMapping): FoundColumns {
  const found: FoundColumns = { mapping: {}, refused: [] };
  const taken = new Map<number, ImportField>();
  for (const [field, column] of Object.entries(explicit) as [ImportField, string][]) {
    const places = header.flatMap((name, index) => (headerKey(name) === headerKey(column) ? [index] : []));
    const [index] = places;
    const other = index === undefined ? undefined : taken.get(index);
    if (index === undefined) found.refused.push(noSuchColumn(field, column));
    else if (places.length > 1) found.refused.push(sameHeader(places.map((place) => header[place] ?? '')));
    else if (other) found.refused.push(twoFields(column, other, field));
    else found.mapping[field] = { index, column: header[index] ?? column };
    if (index !== undefined) taken.set(index, field);
  }
  return found;
}

function recogniseColumns(header: readonly string[], explicit: ExplicitMapping, chosen: ColumnMapping): FoundColumns {
  const taken = new Set(Object.values(chosen).map((column) => column.index));
  const mapping: ColumnMapping = {};
  const rivals = new Map<ImportField, string[]>();
  for (const [index, column] of header.entries()) {
    const field = fieldByHeader.get(headerKey(column));
    if (!field || field in explicit || taken.has(index)) continue;
    if (mapping[field]) rivals.set(field, [...(rivals.get(field) ?? [mapping[field].column]), column]);
    else mapping[field] = { index, column };
  }
  return { mapping, refused: [...rivals].map(([field, columns]) => rivalColumns(field, columns)) };
}

const fieldByHeader = new Map(
  (Object.entries(importFields) as [ImportField, readonly string[]][]).flatMap(([field, headers]) =>
    headers.map((header) => [header, field] as const),
  ),
);

function missingColumns(mapping: ColumnMapping): ColumnRefusal[] {
  const missing: ColumnRefusal[] = [];
  if (!mapping.name) missing.push({ columns: [], ...problem('NAME_COLUMN_MISSING') });
  if (!mapping.phone && !mapping.email) missing.push({ columns: [], ...problem('CONTACT_COLUMN_MISSING') });
  return missing;
}

function noSuchColumn(field: ImportField, column: string): ColumnRefusal {
  return { columns: [column], ...problem('COLUMN_NOT_IN_FILE', { column, field }) };
}

function tooManyColumns(count: number): ColumnRefusal {
  return { columns: [], ...problem('TOO_MANY_COLUMNS', { count, most: maxColumns }) };
}

function sameHeader(columns: string[]): ColumnRefusal {
  return { columns, ...problem('HEADER_REPEATED', { columns }) };
}

function twoFields(column: string, first: ImportField, second: ImportField): ColumnRefusal {
  return { columns: [column], ...problem('COLUMN_MAPPED_TWICE', { column, first, second }) };
}

/** A mapping names a column by its header, which does not tell those of one header apart. */
function rivalColumns(field: ImportField, columns: string[]): ColumnRefusal {
  const byHeader = Map.groupBy(columns, headerKey);
  const alike = [...byHeader.values()].filter(({ length }) => length > 1).flat();
  return alike.length > 0 ? sameHeader(alike) : twoColumns(field, columns);
}

function twoColumns(field: ImportField, columns: string[]): ColumnRefusal {
  return { columns, ...problem('FIELD_IN_SEVERAL_COLUMNS', { field, columns }) };
}
