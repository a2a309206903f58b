import type { Recorded } from '../../audit/compose-entry.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { recipientHashes } from '../decision/contact-recipient.ts';
import { Suppression } from './suppression.entity.ts';

/** Reaction: a suppressed lead that gets another phone or e-mail address is suppressed under that as well, whoever else has it. */
export async function coverNewAddresses(tx: Tx, events: readonly Recorded<'lead.updated'>[]): Promise<void> {
  await coverAddresses(
    tx,
    events.map(({ subject }) => subject),
  );
}

/** Lets the standing suppressions of the leads hold for all that the leads are reached by now; what they held for before stays. */
export async function coverAddresses(tx: Tx, leads: readonly Lead[]): Promise<void> {
  const hashesOf = new Map(leads.map((lead) => [lead.id, recipientHashes(lead)]));
  const rows = await tx.collection(Suppression);
  const standing = await rows.find({ leadId: { $in: [...hashesOf.keys()] }, liftedAt: null });
  const updates = standing.flatMap(({ _id, leadId, recipientHashes: known }) => {
    const added = hashesOf.get(leadId)!.filter((hash) => !known.includes(hash));
    return added.length === 0
      ? []
      : [{ filter: { _id }, update: { $addToSet: { recipientHashes: { $each: added } } } }];
  });
  await rows.updateEach(updates);
}
