import type { Language } from '../../language/language.ts';
import type { Problem } from '../../language/problems/problem.ts';
import type { Scope } from '../../runtime/scope.ts';
import { explicitMapping } from './explicit-mapping.ts';
import { openLeadFile, type LeadFile } from './csv/read-leads.ts';
import { refusalInWords } from './csv/refusal-words.ts';
import { placeOfBroker } from './place-of-broker.ts';
import type { ImportColumnInput, ImportPreviewRow, ImportProblem, LeadImportPreview } from './import-input.types.ts';

const rowsShown = 10;

/** Characters: the longest header and rows that may be imported fit, and what is blank before them ends somewhere. */
const maxRead = 1024 * 1024;

/** The columns of a file, what they are taken for, and its first rows. Reads no further than that. */
export async function previewLeadImport(
  scope: Scope,
  fileId: string,
  mapping: readonly ImportColumnInput[],
): Promise<LeadImportPreview> {
  scope.viewer.require('file:read');
  const { broker } = scope.viewer;
  const place = await placeOfBroker(scope);
  const bytes = await scope.runtime.files.read(broker, fileId);
  try {
    const options = { ...place, columns: explicitMapping(mapping), most: maxRead };
    const file = await openLeadFile(bytes, options);
    if (!('refused' in file))
      return { columns: columnsOf(file), rows: await firstRows(file, scope.language), problems: [] };
    return {
      columns: file.header.map((column) => ({ column, field: null })),
      rows: [],
      problems: file.refused.map(({ columns, ...why }) => asProblem(columns.join(', '), why, scope.language)),
    };
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

async function firstRows({ rows }: LeadFile, language: Language): Promise<ImportPreviewRow[]> {
  const shown: ImportPreviewRow[] = [];
  for await (const row of rows) {
    const refused = 'refused' in row ? row.refused : [];
    const problems = refused.map(({ column, ...why }) => asProblem(column, why, language));
    shown.push({ line: row.line, cells: row.cells, problems });
    if (shown.length === rowsShown) break;
  }
  return shown;
}
