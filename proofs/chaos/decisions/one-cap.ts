import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import { CreateLeadDocument, SendMessageDocument } from '../../../test/support/graphql/graphql.ts';
import { atTheSameTime, inRounds, successes, type TwoDoors } from './pairs.ts';

/** `sandbox.contacts_per_day`, the cap of example recipients. */
const most = 50;

/** Two sends meet one free place under a cap: one goes, the other is refused. */
export function oneCap({ left, right }: TwoDoors, db: Db, pairs: number): Promise<string[]> {
  return inRounds(pairs, async (n) => {
    const person = { name: `Eva ${n}`, email: `cap-${n}@example.com`, zone: 'America/Mexico_City' };
    const leadId = (await left.run(CreateLeadDocument, { input: person })).createLead.id;
    await fillUp(db, leadId);
    const input = { leadId, channel: 'EMAIL' as const, purpose: 'MARKETING' as const, subject: 'Hola', body: 'Hola' };
    const outcome = await atTheSameTime(
      left.send(SendMessageDocument, { input }),
      right.send(SendMessageDocument, { input }),
    );
    if (successes(outcome) === 1 && outcome.includes('CONFLICT')) return null;
    return `one cap: ${outcome.map((code) => code ?? 'sent').join(' and ')}`;
  });
}

/** All places but one are taken, as by what was sent earlier today. */
async function fillUp(db: Db, leadId: string): Promise<void> {
  const lead = await db.collection<{ _id: string; broker: string }>('leads').findOne({ _id: leadId });
  const taken = Array.from({ length: most - 1 }, () => ({
    _id: randomUUID(),
    broker: lead!.broker,
    leadId,
    channel: 'email',
    purpose: 'marketing',
    at: new Date(),
    createdAt: new Date(),
    attemptKey: randomUUID(),
    answered: null,
    releasedAt: null,
    decision: {},
  }));
  await db.collection<{ _id: string }>('contacts').insertMany(taken);
}
