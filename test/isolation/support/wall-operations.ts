import type { EntityManager } from '@mikro-orm/mongodb';
import type { Db } from 'mongodb';
import { LeadNote } from '../../../src/lead/notes/lead-note.entity.ts';
import { BrokerCollection } from '../../../src/storage/tenancy/broker-collection.ts';

/** What one operation has to do with: who acts, on which note, and with which other values. */
export interface Aim {
  em: EntityManager;
  db: Db;
  actor: string;
  /** A broker that a row is said to belong to, a note and a lead: of the actor, of the other, or of nobody. */
  broker: string;
  note: string;
  lead: string;
  /** The only lead that a row past the unit of work may point to: references are checked at the flush. */
  ownLead: string;
  text: string;
}

type Operation = (aim: Aim) => Promise<unknown>;

const rowOf = ({ broker, ownLead, text }: Aim) => ({
  id: crypto.randomUUID(),
  broker,
  leadId: ownLead,
  body: text,
  author: { kind: 'USER', id: 'somebody' },
  createdAt: new Date(0),
});
const notes = ({ db, actor }: Aim) => new BrokerCollection(db, 'lead_notes', actor);

async function flushed(em: EntityManager, change: () => unknown): Promise<void> {
  change();
  await em.flush();
}

/** Every way in which a slice could read or write rows, the ones that it must not take included. */
export const operations: Record<string, Operation> = {
  find: ({ em }) => em.find(LeadNote, {}),
  findOne: ({ em, note }) => em.findOne(LeadNote, note),
  'find by $or': ({ em, note, lead }) => em.find(LeadNote, { $or: [{ id: note }, { leadId: lead }] }),
  count: ({ em, lead }) => em.count(LeadNote, { leadId: lead }),
  nativeUpdate: ({ em, text }) => em.nativeUpdate(LeadNote, {}, { body: text }),
  'nativeUpdate by id': ({ em, note, text }) => em.nativeUpdate(LeadNote, { id: note }, { body: text }),
  'nativeUpdate of the broker': ({ em, note, broker }) => em.nativeUpdate(LeadNote, { id: note }, { broker }),
  'nativeDelete by id': ({ em, note }) => em.nativeDelete(LeadNote, { id: note }),
  'change of a loaded row': async ({ em, note, text }) => {
    const found = await em.findOneOrFail(LeadNote, note);
    await flushed(em, () => (found.body = text));
  },
  'move of a loaded row': async ({ em, note, broker }) => {
    const found = await em.findOneOrFail(LeadNote, note);
    await flushed(em, () => (found.broker = broker));
  },
  'reference of a loaded row': async ({ em, note, lead }) => {
    const found = await em.findOneOrFail(LeadNote, note);
    await flushed(em, () => (found.leadId = lead));
  },
  'change through a reference': ({ em, note, text }) =>
    flushed(em, () => (em.getReference(LeadNote, note).body = text)),
  assign: ({ em, note, text }) => flushed(em, () => em.assign(em.getReference(LeadNote, note), { body: text })),
  merge: ({ em, note, broker, text }) =>
    flushed(
      em,
      () => ((em.merge(LeadNote, { id: note, broker, body: 'x' } as never) as unknown as LeadNote).body = text),
    ),
  remove: ({ em, note }) => flushed(em, () => em.remove(em.getReference(LeadNote, note))),
  upsert: (aim) => aim.em.upsert(LeadNote, { ...rowOf(aim), id: aim.note } as never),
  upsertMany: (aim) => aim.em.upsertMany(LeadNote, [{ ...rowOf(aim), id: aim.note }] as never),
  insert: (aim) => aim.em.insert(LeadNote, rowOf(aim) as never),
  insertMany: (aim) => aim.em.insertMany(LeadNote, [rowOf(aim), { ...rowOf(aim), broker: aim.actor }] as never),
  create: (aim) =>
    flushed(aim.em, () => aim.em.persist(aim.em.create(LeadNote, { ...rowOf(aim), leadId: aim.lead } as never))),
  aggregate: ({ em }) => em.aggregate(LeadNote, [{ $match: {} }]),
  'driver find': (aim) => notes(aim).find({ $or: [{ _id: aim.note }, { leadId: aim.lead }] }),
  'driver aggregate': (aim) => notes(aim).aggregate([{ $match: { leadId: aim.lead } }]),
  'driver $lookup': (aim) =>
    notes(aim).aggregate([{ $lookup: { from: 'lead_notes', as: 'body', pipeline: [{ $match: {} }] } }]),
  'driver $unionWith': (aim) => notes(aim).aggregate([{ $unionWith: 'lead_notes' }]),
  'driver updateOne': (aim) => notes(aim).updateOne({ _id: aim.note }, { $set: { body: aim.text } }),
  'driver updateMany': (aim) => notes(aim).updateMany({ leadId: aim.lead }, { $set: { body: aim.text } }),
  'driver updateEach': (aim) =>
    notes(aim).updateEach([{ filter: { _id: aim.note }, update: { $set: { body: aim.text } } }]),
  'driver upsert': (aim) => notes(aim).findOneAndUpdate({ _id: aim.note }, { $set: { body: aim.text } }, true),
  'driver insertMany': (aim) => {
    const { id: _id, ...row } = rowOf(aim);
    return notes(aim).insertMany([{ _id, ...row }]);
  },
};
