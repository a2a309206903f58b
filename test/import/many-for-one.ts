import type { Document } from 'mongodb';
import { v7 as uuidv7 } from 'uuid';
import type { TestApp } from '../support/test-app.ts';

/** Inserts a stored row again so many times, each with values of its own; returns their ids, the oldest first. */
export async function multiply(
  app: TestApp,
  collection: string,
  where: Document,
  count: number,
  values: (index: number) => Document,
): Promise<string[]> {
  const rows = app.app.runtime.database.db.collection<{ _id: string }>(collection);
  const one = await rows.findOne(where);
  const copies = Array.from({ length: count }, (_, index) => ({ ...one, ...values(index), _id: uuidv7() }));
  await rows.insertMany(copies);
  return copies.map(({ _id }) => _id);
}

/** How many rows of a collection MongoDB looked at and sent, and in how many requests, while something was done. */
export async function readDuring(app: TestApp, collection: string, work: () => Promise<unknown>) {
  const { db } = app.app.runtime.database;
  await db.command({ profile: 2 });
  await work();
  await db.command({ profile: 0 });
  const profile = db.collection('system.profile');
  const reads = await profile.find({ ns: `${db.databaseName}.${collection}` }).toArray();
  await profile.drop();
  const sum = (field: string) => reads.reduce((total, read) => total + ((read[field] as number | undefined) ?? 0), 0);
  return { examined: sum('docsExamined'), returned: sum('nreturned'), requests: reads.length };
}
