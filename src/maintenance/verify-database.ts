import type { Db } from 'mongodb';
import { verifyLog } from '../audit/verify-log.ts';
import { stages } from '../lead/stage.ts';
import { countLeads } from '../pipeline/counting/count-rows.ts';
import { leadsInStages } from '../pipeline/counting/stage-numbers.ts';
import { asSystem, type Runtime, type Scope } from '../runtime/scope.ts';
import { fileUsage } from '../storage/files/file-usage.ts';

export interface Verification {
  brokers: number;
  entries: number;
  /** In words, one line each; empty for a database on which all is right. */
  faults: string[];
}

/** Others may write while it counts: what does not fit once is counted again. */
const looks = 3;
const orphansTold = 100;

/** Verifies the audit log of every broker, and counts again what is kept as a number. Changes nothing. */
export async function verifyDatabase(runtime: Runtime): Promise<Verification> {
  const { db } = runtime.database;
  const result: Verification = { brokers: 0, entries: 0, faults: [] };
  for await (const { _id } of db.collection<{ _id: string }>('brokers').find({}, { projection: { _id: 1 } })) {
    const scope = asSystem(runtime, _id, 'verify');
    const { entries, faults } = await wholeLog(scope);
    result.brokers++;
    result.entries += entries;
    result.faults.push(...faults.map((fault) => `broker ${_id}: ${fault}`));
    for (const count of [stageFault, fileFault]) {
      const fault = await lasting(() => count(scope));
      if (fault) result.faults.push(`broker ${_id}: ${fault}`);
    }
  }
  result.faults.push(...(await orphanedBytes(db)));
  return result;
}

async function wholeLog(scope: Scope): Promise<{ entries: number; faults: string[] }> {
  const faults: string[] = [];
  let entries = 0;
  for (let from: number | null = 1; from !== null;) {
    const part: Awaited<ReturnType<typeof verifyLog>> = await verifyLog(scope, from);
    entries += part.entryCount;
    faults.push(...part.faults);
    from = part.nextBatch;
  }
  return { entries, faults };
}

async function lasting(look: () => Promise<string | null>): Promise<string | null> {
  let fault = await look();
  for (let again = 1; fault && again < looks; again++) fault = await look();
  return fault;
}

async function stageFault(scope: Scope): Promise<string | null> {
  const kept = await leadsInStages(scope);
  const counted = await countLeads(scope);
  const wrong = stages.filter((stage) => (counted[stage] ?? 0) !== kept.get(stage));
  return wrong.length > 0 ? `the number of leads is wrong in ${wrong.join(', ')}` : null;
}

async function fileFault({ runtime, viewer }: Scope): Promise<string | null> {
  const { db } = runtime.database;
  const row = await fileUsage(db).findOne({ _id: viewer.broker });
  const sum = [{ $match: { 'metadata.broker': viewer.broker } }, { $group: { _id: null, bytes: { $sum: '$length' } } }];
  const [files] = await db.collection('files.files').aggregate<{ bytes: number }>(sum).toArray();
  const reserved = row?.uploads.reduce((bytes, upload) => bytes + upload.reserved, 0) ?? 0;
  const [kept, counted] = [row?.bytes ?? 0, (files?.bytes ?? 0) + reserved];
  return kept === counted ? null : `its files count for ${kept} bytes and have ${counted}`;
}

/** Parts of files that have neither a row nor an upload under way. */
async function orphanedBytes(db: Db): Promise<string[]> {
  const withoutRow = [
    { $match: { n: 0 } },
    { $project: { _id: 0, files_id: 1 } },
    { $lookup: { from: 'files.files', localField: 'files_id', foreignField: '_id', as: 'rows' } },
    { $match: { rows: [] } },
    { $lookup: { from: 'file_usage', localField: 'files_id', foreignField: 'uploads.id', as: 'uploads' } },
    { $match: { uploads: [] } },
    { $limit: orphansTold },
  ];
  const found = await db.collection('files.chunks').aggregate<{ files_id: string }>(withoutRow).toArray();
  return found.map(({ files_id: id }) => `the bytes of file ${id} belong to no file`);
}
