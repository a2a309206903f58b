import { problem } from '../../../language/problems/problem.ts';
import { mendText } from '../../../text/clean-text.ts';
import { textKinds } from '../../../text/text-kinds.ts';
import { decodeText } from './records/decode-text.ts';
import type { ImportedLead, RowRefusal } from './imported-lead.ts';
import { mapColumns, type ColumnRefusal, type ExplicitMapping, type MappedColumns } from './map-columns.ts';
import { mapRow } from './map-row.ts';
import { readRows, type SourceRow } from './records/read-rows.ts';
import type { RowPlace } from './row-place.ts';

export interface LeadFileOptions extends RowPlace {
  /** Columns by field, where their headers do not say it. */
  columns?: ExplicitMapping;
  /** Characters after which no more is read. */
  most?: number;
}

/** One row of the file: a lead, or why it is none. `cells` is what was written, for the file of refused rows. */
export type LeadRow = { line: number; cells: string[] } & ({ lead: ImportedLead } | { refused: RowRefusal[] });

export interface LeadFile extends MappedColumns {
  header: string[];
  rows: AsyncGenerator<LeadRow>;
}

/** A file whose columns do not tell what they hold. */
interface RefusedFile {
  header: string[];
  refused: ColumnRefusal[];
}

/** Opens a CSV of leads: its columns are settled, its rows are read as they are asked for. Touches nothing else. */
export async function openLeadFile(
  bytes: AsyncIterable<Uint8Array>,
  options: LeadFileOptions,
): Promise<LeadFile | RefusedFile> {
  const rows = readRows(decodeText(bytes), options);
  const first = await rows.next();
  const header = first.done ? [] : first.value.cells.map(headerText);
  const columns = mapColumns(header, options.columns);
  if (!('refused' in columns)) return { ...columns, header, rows: leadRows(rows, columns, options) };
  await rows.return(undefined);
  return { ...columns, header };
}

/** A header is shown and stored with each refusal. */
function headerText(cell: string): string {
  return mendText(cell, textKinds.columnHeader);
}

async function* leadRows(
  rows: AsyncGenerator<SourceRow>,
  { mapping }: MappedColumns,
  place: RowPlace,
): AsyncGenerator<LeadRow> {
  for await (const { line, cells, problem: fault } of rows) {
    if (fault) yield { line, cells, refused: [{ column: '', ...problem(fault) }] };
    else yield { line, cells, ...mapRow(cells, mapping, place) };
  }
}
