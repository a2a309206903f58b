import type { Channel } from '../../lead/channel.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { Contact } from './contact.entity.ts';
import { keptDecision } from '../decision/decide-contact.ts';
import { type ContactDecision, ContactPurpose } from '../decision/may-contact.types.ts';

/** Takes the place of an attempt under the caps, with the decision that allowed it; the lead must be locked. */
export async function reserveContact(
  tx: Tx,
  lead: Lead,
  channel: Channel,
  purpose: ContactPurpose,
  decision: ContactDecision,
  attemptKey: string,
): Promise<void> {
  // A late reply is judged as marketing, and then it counts as such.
  const counted = decision.reserves.length > 0 ? ContactPurpose.MARKETING : purpose;
  const values = {
    leadId: lead.id,
    channel,
    purpose: counted,
    at: tx.now(),
    attemptKey,
    decision: keptDecision(decision),
  };
  tx.record('contact.reserved', tx.create(Contact, values), { attemptKey });
}

/** Has attempts that begin now count from now on: the day and the week of a cap are those in which the lead is reached. */
export async function moveReservations(tx: Tx, attemptKeys: readonly string[]): Promise<void> {
  if (attemptKeys.length === 0) return;
  const contacts = await tx.collection(Contact);
  await contacts.updateMany({ attemptKey: { $in: [...attemptKeys] }, releasedAt: null }, { $set: { at: tx.now() } });
}

/** Gives the place back when the attempt is known not to have gone out. Releasing it again, or one that was never taken, changes nothing. */
export async function releaseContact(tx: Tx, attemptKey: string): Promise<void> {
  const contact = await tx.findOne(Contact, { attemptKey, releasedAt: null });
  if (!contact) return;
  contact.releasedAt = tx.now();
  tx.record('contact.released', contact, { attemptKey });
}

/** Notes whether anybody was reached: caps of some countries begin with the first contact that found somebody. */
export async function noteContactAnswered(tx: Tx, attemptKey: string, answered: boolean): Promise<void> {
  const contacts = await tx.collection(Contact);
  await contacts.updateOne({ attemptKey }, { $set: { answered } });
}
