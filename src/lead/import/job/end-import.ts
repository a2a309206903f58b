import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { AppError } from '../../../errors.ts';
import { problem as problemOf, type Problem } from '../../../language/problems/problem.ts';
import type { Scope } from '../../../runtime/scope.ts';
import type { Tx } from '../../../storage/commit/tx.ts';
import { storeFile } from '../../../storage/files/store-file.ts';
import { isGivenUp, type ClaimedImport } from './claim-import.ts';
import { ImportRefusals, type RefusedCell } from '../import-refusals.entity.ts';
import { ImportStatus, LeadImport } from '../lead-import.entity.ts';
import { ownImport } from './own-import.ts';
import { DAY } from '../../../runtime/durations.ts';

/** How long the files of an import are kept after its end. */
const keptFor = 30 * DAY;

/** Reasons that are written in one turn of the event loop. */
const cellsOfTurn = 500;

/** The file of the refused rows, and why it is not there or not whole. */
interface StoredRefusals {
  errorFileId: string | null;
  faults: Problem[];
}

/** Ends an import whose rows are done: the refused ones become a file. */
export async function finishImport(scope: Scope, claim: ClaimedImport): Promise<void> {
  const { errorFileId, faults } = await storeRefusals(scope, claim);
  await scope.commit(async (tx) => {
    const leadImport = await ownImport(tx, claim);
    leadImport.status = ImportStatus.FINISHED;
    leadImport.startedAt ??= tx.now();
    leadImport.finishedAt = tx.now();
    leadImport.errorFileId = errorFileId;
    leadImport.failures = faults;
    tx.record('import.finished', leadImport);
    await releaseFile(tx, leadImport);
  });
}

/** Ends an import that cannot go on; what it brought in stays. */
export async function failImport(scope: Scope, claim: ClaimedImport, why: readonly Problem[]): Promise<void> {
  const { errorFileId, faults } = await storeRefusals(scope, claim);
  await scope.commit(async (tx) => {
    const leadImport = await ownImport(tx, claim);
    leadImport.status = ImportStatus.FAILED;
    leadImport.failures = [...why, ...faults];
    leadImport.finishedAt = tx.now();
    leadImport.errorFileId = errorFileId;
    tx.record('import.failed', leadImport, { failure: why.map(({ code }) => code) });
    await releaseFile(tx, leadImport);
  });
}

async function releaseFile(tx: Tx, { id, fileId }: LeadImport): Promise<void> {
  await (await tx.files()).release(fileId, id, new Date(tx.now().getTime() + keptFor));
}

/**
 * Over its quota a broker's import ends all the same, and so does one that is given up, whatever keeps its file from being
 * stored: it must not begin again with every tick.
 */
async function storeRefusals(scope: Scope, claim: ClaimedImport): Promise<StoredRefusals> {
  const { counts, keptRefusals } = await scope.read.get(LeadImport, claim._id);
  if (counts.refused === 0) return { errorFileId: null, faults: [] };
  const kept = keptRefusals?.rows ?? counts.refused;
  const left = { kept, more: counts.refused - kept };
  try {
    const errorFileId = await writeRefusals(scope, claim._id);
    return { errorFileId, faults: left.more > 0 ? [problemOf('REFUSED_ROWS_TOO_MANY', left)] : [] };
  } catch (error) {
    const isFull = error instanceof AppError && error.code === 'QUOTA_EXCEEDED';
    if (!isFull && !isGivenUp(claim)) throw error;
    scope.log.warn({ err: error, importId: claim._id }, 'an import ends without the file of its refused rows');
    return { errorFileId: null, faults: isFull ? [problemOf('NO_ROOM_FOR_REFUSED_ROWS')] : [] };
  }
}

async function writeRefusals(scope: Scope, importId: string): Promise<string> {
  const file = await storeFile(scope, {
    name: 'refused-rows.csv',
    contentType: 'text/csv; charset=utf-8',
    content: Readable.from(refusalLines(scope, importId)),
    expiresAt: new Date(scope.now().getTime() + keptFor),
  });
  return file.id;
}

/** With a mark for spreadsheets, which else read UTF-8 wrongly; a cell that begins like a formula is made text. */
async function* refusalLines(scope: Scope, importId: string): AsyncGenerator<string> {
  yield '\uFEFFline,column,reason\n';
  const batches = scope.read.collection(ImportRefusals).stream({ importId }, { sort: { firstRow: 1 } });
  for await (const { refusals } of batches) {
    const cells = refusals as RefusedCell[];
    for (let from = 0; from < cells.length; from += cellsOfTurn) {
      const lines = cells
        .slice(from, from + cellsOfTurn)
        .map(({ line, column, problem, fix }) => [line, column, `${problem} ${fix}`]);
      yield stringify(lines, { escape_formulas: true });
      // Many batches come from the database at once.
      await setImmediate();
    }
  }
}
