import type { Db } from 'mongodb';
import { Language } from '../../../language/language.ts';
import { problem, type Problem } from '../../../language/problems/problem.ts';
import type { Scope } from '../../../runtime/scope.ts';
import type { Tx } from '../../../storage/commit/tx.ts';
import type { ColumnRefusal } from '../csv/map-columns.ts';
import { openLeadFile, type LeadFile, type LeadRow } from '../csv/read-leads.ts';
import { refusalInWords } from '../csv/refusal-words.ts';
import { commitInParts, type BatchSize } from './commit-in-parts.ts';
import { doesOneWait, renewClaim, type ClaimedImport } from './claim-import.ts';
import { failImport, finishImport } from './end-import.ts';
import { importBatch, type BatchContext, type BatchResult } from './import-batch.ts';
import { ImportRefusals } from '../import-refusals.entity.ts';
import { ImportStatus, LeadImport } from '../lead-import.entity.ts';
import { keepFirst } from './kept-refusals.ts';
import { ImportTurn } from './import-turn.ts';
import { membersByEmail } from './members-by-email.ts';
import { ownImport } from './own-import.ts';
import { placeOfBroker } from '../place-of-broker.ts';
import { SeenPeople } from '../match/seen-people.ts';
import { StoredLeads } from '../match/stored-leads.ts';
import { TrialLeads } from '../match/trial-leads.ts';

/** In one commit: many share what each costs, and also with five campaigns that let every row in it takes a second. */
const maxRowsAtOnce = 500;
const maxRows = 200_000;
const renewEvery = 5000;

/** Imports a file from where it stopped, batch by batch, until it ends or its turn is over. */
export async function importFile(scope: Scope, claim: ClaimedImport): Promise<void> {
  const { fileId, mapping, dryRun, counts, language } = await scope.read.get(LeadImport, claim._id);
  const place = await placeOfBroker(scope);
  const bytes = await scope.runtime.files.read(claim.broker, fileId);
  try {
    const file = await openLeadFile(bytes, { ...place, columns: mapping });
    if ('refused' in file) return await failImport(scope, claim, file.refused.map(withoutColumns));
    const size = { rows: maxRowsAtOnce };
    const context = {
      language: language ?? Language.EN,
      columns: file.mapping,
      members: await membersByEmail(scope),
      zone: place.zone,
      seen: new SeenPeople(),
      trial: dryRun ? new TrialLeads(scope.read) : null,
    };
    await importRows(scope, claim, context, {
      size,
      batches: batches(file.rows, counts.rows, { size, seen: context.seen }),
      done: counts.rows,
    });
  } finally {
    bytes.destroy();
  }
}

interface ImportContext extends BatchContext {
  /** Of who reads why a row was refused. */
  language: `${Language}`;
  zone: string;
  /** Null in an import that writes. */
  trial: TrialLeads | null;
}

interface ReadBatch {
  rows: LeadRow[];
  /** Whether they were done in an earlier turn. */
  isDone: boolean;
}

interface RowsToImport {
  size: BatchSize;
  batches: AsyncIterable<ReadBatch>;
  /** How many were done in earlier turns. */
  done: number;
}

async function importRows(
  scope: Scope,
  claim: ClaimedImport,
  context: ImportContext,
  { size, batches: all, done: doneBefore }: RowsToImport,
): Promise<void> {
  const { ending, database, disk } = scope.runtime;
  const turn = new ImportTurn();
  const renew = timedRenewal(database.db, claim);
  let done = doneBefore;
  const commit = async (part: LeadRow[]) => {
    // A part that was too slow took half of what the claim holds for.
    await renew();
    return commitBatch(scope, claim, context, part);
  };
  for await (const { rows: batch, isDone } of all) {
    if (ending.signal.aborted || (await disk.fault())) return;
    await renew();
    if (isDone) {
      // What a trial made of them is known in memory only.
      if (context.trial) await importBatch(context.trial, context, batch);
      continue;
    }
    turn.begin();
    const rows = batch.slice(0, maxRows - done);
    // A trial knows what it made of its rows: it must not take them again in parts.
    if (rows.length > 0) done = context.trial ? await commit(rows) : await commitInParts(rows, size, commit);
    if (rows.length < batch.length) return failImport(scope, claim, [problem('TOO_MANY_ROWS', { most: maxRows })]);
    if (await turn.isOver(() => doesOneWait(database.db, claim))) return;
  }
  await finishImport(scope, claim);
}

/** Holds the claim for longer, when that was not done in the last seconds. */
function timedRenewal(db: Db, claim: ClaimedImport): () => Promise<void> {
  let renewed = performance.now();
  return async () => {
    if (performance.now() < renewed + renewEvery) return;
    await renewClaim(db, claim);
    renewed = performance.now();
  };
}

function withoutColumns({ code, parameters }: ColumnRefusal): Problem {
  return { code, parameters };
}

/** The rows in batches. Those that were done before are read once more, to know who was met. */
async function* batches(
  rows: LeadFile['rows'],
  done: number,
  { size, seen }: { size: BatchSize; seen: SeenPeople },
): AsyncGenerator<ReadBatch> {
  let batch: LeadRow[] = [];
  let position = 0;
  for await (const row of rows) {
    if ('lead' in row) seen.note(row.lead, row.line);
    position += 1;
    batch.push(row);
    if (batch.length >= size.rows || position === done) {
      yield { rows: batch, isDone: position <= done };
      batch = [];
    }
  }
  if (batch.length > 0) yield { rows: batch, isDone: false };
}

/** Rows, counts, refusals and position in one commit: after a crash none of them is ahead of the others. Answers how many rows are done. */
async function commitBatch(
  scope: Scope,
  claim: ClaimedImport,
  context: ImportContext,
  rows: LeadRow[],
): Promise<number> {
  const { language } = context;
  // Before the commit, which may run twice.
  const tried = context.trial && (await importBatch(context.trial, context, rows));
  return scope.commit(async (tx) => {
    const leadImport = await ownImport(tx, claim);
    const { refusals, ...counted } = tried ?? (await storeBatch(tx, context, rows));
    const { counts } = leadImport;
    const cells = refusals.map(({ line, column, ...why }) => ({ line, column, ...refusalInWords(why, language) }));
    const { kept, added } = keepFirst(leadImport.keptRefusals ?? { rows: counts.refused, bytes: 0 }, cells);
    if (added.length > 0)
      tx.create(ImportRefusals, { importId: leadImport.id, firstRow: counts.rows + 1, refusals: added });
    leadImport.keptRefusals = kept;
    leadImport.counts = {
      rows: counts.rows + rows.length,
      created: counts.created + counted.created,
      updated: counts.updated + counted.updated,
      unchanged: counts.unchanged + counted.unchanged,
      refused: counts.refused + counted.refused,
    };
    leadImport.status = ImportStatus.RUNNING;
    leadImport.startedAt ??= tx.now();
    leadImport.attempts = 0;
    tx.record('import.progressed', leadImport);
    return leadImport.counts.rows;
  });
}

async function storeBatch(tx: Tx, context: ImportContext, rows: LeadRow[]): Promise<BatchResult> {
  const store = new StoredLeads(tx, context.zone);
  const result = await importBatch(store, context, rows);
  store.recordReports();
  return result;
}
