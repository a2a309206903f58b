import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Scope } from '../../scope.ts';
import { storeFile } from '../../storage/store-file.ts';
import type { ClaimedImport } from './claim-import.ts';
import { ImportRefusals, type RefusedCell } from './import-refusals.entity.ts';
import { ImportStatus } from './lead-import.entity.ts';
import { ownImport } from './own-import.ts';

/** Ends an import whose rows are done: the refused ones become a file. */
export async function finishImport(scope: Scope, claim: ClaimedImport): Promise<void> {
  const errorFileId = await storeRefusals(scope, claim._id);
  await scope.commit(async (tx) => {
    const leadImport = await ownImport(tx, claim);
    leadImport.status = ImportStatus.FINISHED;
    leadImport.startedAt ??= tx.now();
    leadImport.finishedAt = tx.now();
    leadImport.errorFileId = errorFileId;
    tx.record('import.finished', leadImport);
  });
}

/** Ends an import that cannot go on; what it brought in stays. */
export async function failImport(scope: Scope, claim: ClaimedImport, failure: string): Promise<void> {
  const errorFileId = await storeRefusals(scope, claim._id);
  await scope.commit(async (tx) => {
    const leadImport = await ownImport(tx, claim);
    leadImport.status = ImportStatus.FAILED;
    leadImport.failure = failure;
    leadImport.finishedAt = tx.now();
    leadImport.errorFileId = errorFileId;
    tx.record('import.failed', leadImport, { failure });
  });
}

async function storeRefusals(scope: Scope, importId: string): Promise<string | null> {
  if ((await scope.read.count(ImportRefusals, { importId })) === 0) return null;
  const content = Readable.from(refusalLines(scope, importId));
  const { id } = await storeFile(scope, { name: 'refused-rows.csv', contentType: 'text/csv; charset=utf-8', content });
  return id;
}

/** With a mark for spreadsheets, which else read UTF-8 wrongly; a cell that begins like a formula is made text. */
async function* refusalLines(scope: Scope, importId: string): AsyncGenerator<string> {
  yield '\uFEFFrow,column,reason\n';
  const batches = scope.read.collection(ImportRefusals).stream({ importId }, { sort: { firstRow: 1 } });
  for await (const { refusals } of batches) {
    const cells = (refusals as RefusedCell[]).map(({ line, column, problem, fix }) => [
      line,
      column,
      `${problem} ${fix}`,
    ]);
    yield stringify(cells, { escape_formulas: true });
  }
}
