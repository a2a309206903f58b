import { deepStrictEqual } from 'node:assert';
import type { Db, Document } from 'mongodb';
import { comparable } from '../support/comparable.ts';
import { moveOn, type Door } from './doors.ts';

interface Row extends Document {
  _id: string;
}

/** Throws unless one move through each door leaves the same documents: a server that writes less would always win. */
export async function requireSameWrites(doors: readonly Door[], db: Db): Promise<void> {
  const writes: Document[] = [];
  for (const door of doors) {
    const line = door.lines[0]!;
    await moveOn(door, line);
    writes.push(await documentsOf(db, line.leadId));
  }
  for (const one of writes) deepStrictEqual(one, writes[0], 'the doors write different documents');
}

/** What there is of a lead; what may differ, such as ids and times, by its type only. */
async function documentsOf(db: Db, leadId: string): Promise<Document> {
  const rows = (name: string, filter: Document) => db.collection<Row>(name).find(filter).sort({ _id: 1 }).toArray();
  const found = {
    leads: await rows('leads', { _id: leadId }),
    transitions: await rows('stage_transitions', { leadId }),
    entries: await rows('audit_log', { leadId }),
    commands: await rows('commands', { 'result.id': leadId }),
  };
  return comparable(found, own);
}

const ids = ['_id', 'id', 'leadId', 'entityId', 'phone', 'phoneKey', 'digest'];
const times = ['createdAt', 'stageEnteredAt', 'secondsInStage'];
const own = new Set([...ids, ...times]);
