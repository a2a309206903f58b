// A file of leads by hand: its lines split, the documents of an import inserted in ordered batches by the bare driver.
import { createInterface } from 'node:readline';
import { GridFSBucket, MongoClient } from 'mongodb';
import { v7 as uuidv7 } from 'uuid';
import { asRows } from '../../src/audit/unsealed.ts';
import { answerParent } from '../support/answer-parent.ts';
import { documentsOf, type RowDocuments } from './bare-rows.ts';

interface Row {
  _id: string;
}

const batchSize = 1000;

const client = await MongoClient.connect(process.env['DATABASE_URL']!, { w: 'majority', journal: true });
const db = client.db();

/** Reads the file from the database, as an import does. Answers how many rows it had. */
async function importFile(): Promise<string> {
  const broker = uuidv7();
  const bytes = new GridFSBucket(db, { bucketName: 'files' }).openDownloadStreamByName('leads.csv');
  let rows = 0;
  let batch: RowDocuments[] = [];
  for await (const line of createInterface({ input: bytes })) {
    // The header.
    if (rows++ === 0) continue;
    batch.push(documentsOf(line, broker));
    if (batch.length < batchSize) continue;
    await insert(batch);
    batch = [];
  }
  if (batch.length > 0) await insert(batch);
  return String(rows - 1);
}

async function insert(batch: readonly RowDocuments[]): Promise<void> {
  await db.collection<Row>('leads').insertMany(batch.map(({ lead }) => lead));
  await db.collection('audit_log').insertMany(asRows(batch.map(({ entry }) => entry)));
  await db.collection<Row>('stage_transitions').insertMany(batch.map(({ transition }) => transition));
}

answerParent('', () => client.close(), { import: importFile });
