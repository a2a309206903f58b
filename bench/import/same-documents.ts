import { deepStrictEqual } from 'node:assert';
import type { Db, Document } from 'mongodb';
import { comparable } from '../support/comparable.ts';

/** Throws unless both made the same of the same row: an import that writes less would always win. */
export async function requireSameDocuments(one: Db, other: Db, phone: string): Promise<void> {
  const [first, second] = [await madeOf(one, phone), await madeOf(other, phone)];
  deepStrictEqual(first, second, 'the two imports write different documents');
}

const ids = ['_id', 'broker', 'leadId', 'entityId', 'salt', 'digest', 'personalHash'];
const times = ['createdAt', 'stageEnteredAt', 'lastActivityAt'];
const own = new Set([...ids, ...times]);

async function madeOf(db: Db, phone: string): Promise<Document> {
  const lead = await db.collection('leads').findOne({ phone });
  const entry = await db.collection('audit_log').findOne({ leadId: lead?._id }, { projection: { unsealed: 0 } });
  const transition = await db.collection('stage_transitions').findOne({ leadId: lead?._id });
  if (!lead || !entry || !transition) throw new Error(`nothing was made of the row with ${phone}`);
  return comparable({ lead, entry, transition }, own);
}
