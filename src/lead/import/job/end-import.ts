import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { AppError } from '../../../errors.ts';
import { problem as problemOf, type Problem } from '../../../language/problems/problem.ts';
import type { Scope } from '../../../runtime/scope.ts';
import type { Tx } from '../../../storage/commit/tx.ts';
import { storeFile } from '../../../storage/files/store-file.ts';
import type { ClaimedImport } from './claim-import.ts';
import { ImportRefusals, type RefusedCell } from '../import-refusals.entity.ts';
import { ImportStatus, type LeadImport } from '../lead-import.entity.ts';
import { ownImport } from './own-import.ts';
import { DAY } from '../../../runtime/durations.ts';

/** How long the files of an import are kept after its end. */
const keptFor = 30 * DAY;

/** What became of the refused rows: a file, or why there is none. */
interface StoredRefusals {
  errorFileId: string | null;
  fault: Problem | null;
}

/** Ends an import whose rows are done: the refused ones become a file. */
export async function finishImport(scope: Scope, claim: ClaimedImport): Promise<void> {
  const { errorFileId, fault } = await storeRefusals(scope, claim._id);
  await scope.commit(async (tx) => {
    const leadImport = await ownImport(tx, claim);
    leadImport.status = ImportStatus.FINISHED;
    leadImport.startedAt ??= tx.now();
    leadImport.finishedAt = tx.now();
    leadImport.errorFileId = errorFileId;
    leadImport.failures = fault ? [fault] : [];
    tx.record('import.finished', leadImport);
    await releaseFile(tx, leadImport);
  });
}

/** Ends an import that cannot go on; what it brought in stays. */
export async function failImport(scope: Scope, claim: ClaimedImport, why: readonly Problem[]): Promise<void> {
  const { errorFileId, fault } = await storeRefusals(scope, claim._id);
  await scope.commit(async (tx) => {
    const leadImport = await ownImport(tx, claim);
    leadImport.status = ImportStatus.FAILED;
    leadImport.failures = fault ? [...why, fault] : why;
    leadImport.finishedAt = tx.now();
    leadImport.errorFileId = errorFileId;
    tx.record('import.failed', leadImport, { failure: why.map(({ code }) => code) });
    await releaseFile(tx, leadImport);
  });
}

async function releaseFile(tx: Tx, { id, fileId }: LeadImport): Promise<void> {
  await (await tx.files()).release(fileId, id, new Date(tx.now().getTime() + keptFor));
}

/** Over its quota a broker's import ends all the same: it must not begin again with every tick. */
async function storeRefusals(scope: Scope, importId: string): Promise<StoredRefusals> {
  if ((await scope.read.count(ImportRefusals, { importId })) === 0) return { errorFileId: null, fault: null };
  const file = {
    name: 'refused-rows.csv',
    contentType: 'text/csv; charset=utf-8',
    content: Readable.from(refusalLines(scope, importId)),
    expiresAt: new Date(scope.now().getTime() + keptFor),
  };
  try {
    return { errorFileId: (await storeFile(scope, file)).id, fault: null };
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'QUOTA_EXCEEDED')) throw error;
    return { errorFileId: null, fault: problemOf('NO_ROOM_FOR_REFUSED_ROWS') };
  }
}

/** With a mark for spreadsheets, which else read UTF-8 wrongly; a cell that begins like a formula is made text. */
async function* refusalLines(scope: Scope, importId: string): AsyncGenerator<string> {
  yield '\uFEFFline,column,reason\n';
  const batches = scope.read.collection(ImportRefusals).stream({ importId }, { sort: { firstRow: 1 } });
  for await (const { refusals } of batches) {
    const cells = (refusals as RefusedCell[]).map(({ line, column, problem, fix }) => [
      line,
      column,
      `${problem} ${fix}`,
    ]);
    yield stringify(cells, { escape_formulas: true });
    // Many batches come from the database at once.
    await setImmediate();
  }
}
