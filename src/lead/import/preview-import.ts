import type { Language } from '../../language/language.ts';
import type { Problem } from '../../language/problems/problem.ts';
import type { Scope } from '../../runtime/scope.ts';
import { explicitMapping } from './explicit-mapping.ts';
import { openLeadFile, type LeadFile, type LeadRow } from './csv/read-leads.ts';
import { refusalInWords } from './csv/refusal-words.ts';
import type { ImportColumnInput, ImportPreviewRow, ImportProblem, LeadImportPreview } from './import-input.types.ts';
import { importBatch, type RefusedRow } from './job/import-batch.ts';
import { membersByEmail } from './job/members-by-email.ts';
import { SeenPeople } from './match/seen-people.ts';
import { TrialLeads } from './match/trial-leads.ts';
import { placeOfBroker } from './place-of-broker.ts';

const rowsShown = 10;

/** Characters: the longest header and rows that may be imported fit, and what is blank before them ends somewhere. */
const maxRead = 1024 * 1024;

/**
 * The columns of a file, what they are taken for, and its first rows with what an import would refuse. Reads no further than
 * that. Whether a row fits the leads and members of the broker is told to those who may import it.
 */
export function previewLeadImport(
  scope: Scope,
  fileId: string,
  mapping: readonly ImportColumnInput[],
): Promise<LeadImportPreview> {
  return readLeadFile(scope, fileId, mapping, async (file) => {
    if (!('refused' in file)) return { columns: columnsOf(file), rows: await firstRows(scope, file), problems: [] };
    return {
      columns: file.header.map((column) => ({ column, field: null })),
      rows: [],
      problems: file.refused.map(({ columns, ...why }) => asProblem(columns.join(', '), why, scope.language)),
    };
  });
}

/** Why the columns of a file cannot be used with a mapping; none when they can. */
export function columnFaults(
  scope: Scope,
  fileId: string,
  mapping: readonly ImportColumnInput[],
): Promise<readonly Problem[]> {
  return readLeadFile(scope, fileId, mapping, async (file) => ('refused' in file ? file.refused : []));
}

async function readLeadFile<T>(
  scope: Scope,
  fileId: string,
  mapping: readonly ImportColumnInput[],
  use: (file: Awaited<ReturnType<typeof openLeadFile>>) => Promise<T>,
): Promise<T> {
  scope.viewer.require('file:read');
  const place = await placeOfBroker(scope);
  const bytes = await scope.runtime.files.read(scope.viewer.broker, fileId);
  try {
    return await use(await openLeadFile(bytes, { ...place, columns: explicitMapping(mapping), most: maxRead }));
  } finally {
    bytes.destroy();
  }
}

function asProblem(column: string, why: Problem, language: Language): ImportProblem {
  return { column, ...why, ...refusalInWords(why, language) };
}

function columnsOf({ header, mapping }: LeadFile): LeadImportPreview['columns'] {
  const fieldAt = new Map(Object.entries(mapping).map(([field, { index }]) => [index, field]));
  return header.map((column, index) => ({
    column,
    field: (fieldAt.get(index) as keyof typeof mapping | undefined) ?? null,
  }));
}

async function firstRows(scope: Scope, file: LeadFile): Promise<ImportPreviewRow[]> {
  const rows: LeadRow[] = [];
  for await (const row of file.rows) {
    rows.push(row);
    if (rows.length === rowsShown) break;
  }
  const refusals = await refusalsOf(scope, file, rows);
  return rows.map(({ line, cells }) => {
    const own = refusals.filter((refusal) => refusal.line === line);
    const problems = own.map(({ column, code, parameters }) => asProblem(column, { code, parameters }, scope.language));
    return { line, cells, problems };
  });
}

/** What a trial of these rows refuses. */
async function refusalsOf(scope: Scope, { mapping }: LeadFile, rows: LeadRow[]): Promise<readonly RefusedRow[]> {
  if (!scope.viewer.has('lead:write'))
    return rows.flatMap((row) => ('refused' in row ? row.refused.map((why) => ({ line: row.line, ...why })) : []));
  const seen = new SeenPeople();
  for (const row of rows) if ('lead' in row) seen.note(row.lead, row.line);
  const namesMembers = rows.some((row) => 'lead' in row && row.lead.assigneeEmail !== null);
  const members = namesMembers ? await membersByEmail(scope) : new Map<string, string>();
  const { refusals } = await importBatch(new TrialLeads(scope.read), { columns: mapping, members, seen }, rows);
  return refusals;
}
