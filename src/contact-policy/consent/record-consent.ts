import type { Channel } from '../../lead/channel.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import type { RecordedEvent } from '../../audit/compose-entry.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { Consent } from './consent.entity.ts';
import { ConsentSource, ConsentStatus, ContactPurpose } from '../contact-policy.enums.ts';

export interface NewConsent {
  channel: Channel;
  purpose: ContactPurpose;
  status: ConsentStatus;
  source: ConsentSource;
  /** When the lead said so; now when left out. */
  givenAt?: Date | null;
  expiresAt?: Date | null;
  proofRef?: string | null;
  /** ISO 3166-1 alpha-2; the lead's country when left out. */
  jurisdiction?: string | null;
}

/** Adds what a lead said about being contacted; nothing stored before is changed. */
export function recordConsent(tx: Tx, lead: Lead, values: NewConsent): Consent {
  const { givenAt, expiresAt = null, proofRef = null, jurisdiction, ...said } = values;
  const consent = tx.create(Consent, {
    ...said,
    leadId: lead.id,
    givenAt: givenAt ?? tx.now(),
    expiresAt,
    proofRef,
    jurisdiction: jurisdiction ?? lead.country,
  });
  tx.record('consent.recorded', consent);
  return consent;
}

/** Reaction: what an import or a form reported about consent becomes rows of the ledger, as marketing consent. */
export async function recordReportedConsents(
  tx: Tx,
  events: readonly RecordedEvent<'lead.consent_reported'>[],
): Promise<void> {
  for (const event of events) {
    const { channel, status, givenAt } = event.details;
    recordConsent(tx.because(event), event.subject, {
      channel,
      status,
      source: ConsentSource.IMPORT,
      purpose: ContactPurpose.MARKETING,
      givenAt: givenAt ? new Date(givenAt) : null,
    });
  }
}

/** A lead that writes to us may be answered on that channel: recorded once, until it is taken back. A message that mentions an opt-out is no proof of it. */
export async function implyReplyConsent(tx: Tx, lead: Lead, channel: Channel, proofRef: string): Promise<void> {
  const where = { leadId: lead.id, channel, purpose: ContactPurpose.REPLY };
  const [latest] = await tx.find(Consent, where, { orderBy: { givenAt: 'desc', id: 'desc' }, limit: 1 });
  if (latest?.status === ConsentStatus.GIVEN) return;
  recordConsent(tx, lead, {
    channel,
    purpose: ContactPurpose.REPLY,
    status: ConsentStatus.GIVEN,
    source: ConsentSource.REPLY,
    proofRef,
  });
}
