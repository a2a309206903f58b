import type { Channel } from '../../lead/channel.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { SuppressionSource } from '../contact-policy.enums.ts';
import type { SuppressLeadInput } from '../contact-policy.types.ts';
import { recipientHashes } from '../decision/contact-recipient.ts';
import { coverAddresses } from './cover-addresses.ts';
import { Suppression } from './suppression.entity.ts';

/** Stops all contact with a lead, or contact by one channel. NOT_FOUND for an unknown lead. */
export async function suppressLead(scope: Scope, input: SuppressLeadInput): Promise<Suppression> {
  scope.viewer.require('lead:write');
  return scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, input.leadId);
      return suppressContact(tx, lead, input.channel ?? null, input.reason, SuppressionSource.MEMBER);
    },
    { operation: 'suppressLead', input },
  );
}

/**
 * The suppression of the lead on the channel (null: all); the one that holds already when there is one. That stays as it is,
 * with its first reason; the log keeps the reason that comes later.
 */
export async function suppressContact(
  tx: Tx,
  lead: Lead,
  channel: Channel | null,
  reason: string,
  source: SuppressionSource,
): Promise<Suppression> {
  const standing = await tx.findOne(Suppression, { leadId: lead.id, channel, liftedAt: null });
  if (standing) {
    await coverAddresses(tx, [lead]);
    tx.record('suppression.asked_again', standing, { channel, source }, { reason });
    return standing;
  }
  const suppression = tx.create(Suppression, {
    leadId: lead.id,
    recipientHashes: recipientHashes(lead),
    channel,
    reason,
    source,
  });
  tx.record('suppression.added', suppression, { channel, source });
  return suppression;
}
