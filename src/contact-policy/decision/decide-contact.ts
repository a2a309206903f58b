import { Broker } from '../../account/broker.entity.ts';
import { findBroker } from '../../account/find-broker.ts';
import type { Channel } from '../../lead/channel.ts';
import { leadOtherZones } from '../../lead/identity/lead-zone.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { loadContactFacts, rowsOfReader, type ContactFacts } from './contact-facts.ts';
import { contactReason } from '../contact-reasons.ts';
import { recipientOf } from './contact-recipient.ts';
import type { KeptDecision } from '../reservation/contact.entity.ts';
import { mayContact } from './may-contact.ts';
import {
  type CampaignWindow,
  type ContactDecision,
  type ContactPurpose,
  ContactReasonCode,
} from './may-contact.types.ts';

export type { ContactFacts } from './contact-facts.ts';

export interface ContactCircumstances {
  /** When the campaign wants to be heard; null: whenever the law allows. */
  window: CampaignWindow | null;
  /** Whether the provider that would carry it is the sandbox. */
  sandbox: boolean;
  now: Date;
  /** The attempt that is asked about: what it reserved for itself does not count against it. */
  attemptKey?: string;
}

/** What is stored about the leads that decides contacts, outside of a commit; three queries for all. */
export function contactFacts(scope: Scope, leads: readonly Lead[], now: Date): Promise<Map<string, ContactFacts>> {
  const brokerZone = async () => (await findBroker(scope)).zone;
  return loadContactFacts({ rowsOf: rowsOfReader(scope.read), brokerZone }, leads, now);
}

/** Whether the lead may be contacted, all that stands against it, and from when on. Pure. */
export function decideContact(
  lead: Lead,
  channel: Channel,
  purpose: ContactPurpose,
  facts: ContactFacts,
  { window, sandbox, now, attemptKey }: ContactCircumstances,
): ContactDecision {
  const recipient = recipientOf(lead, channel);
  const { consents, suppressions, brokerZone } = facts;
  const contacts = facts.contacts.filter((contact) => contact.attemptKey !== attemptKey);
  const place = {
    country: lead.country,
    zone: lead.zone,
    otherZones: leadOtherZones(lead),
    recipient: recipient ?? '',
    archived: lead.archivedAt !== null,
  };
  const leadWroteAt = lead.wroteAt?.[channel] ?? null;
  const decision = mayContact({
    lead: place,
    brokerZone,
    channel,
    purpose,
    now,
    leadWroteAt,
    consents,
    suppressions,
    contacts,
    window,
    sandbox,
  });
  return recipient === null ? withoutRecipient(decision, channel) : decision;
}

/** The same facts as a commit sees them. */
export function factsInCommit(tx: Tx, leads: readonly Lead[]): Promise<Map<string, ContactFacts>> {
  const brokerZone = async () => (await tx.get(Broker, tx.broker)).zone;
  return loadContactFacts({ rowsOf: (entity) => tx.collection(entity), brokerZone }, leads, tx.now());
}

/** The same for the commit that plans a contact; the lead must be locked, so that no other commit decides on the same facts. */
export async function decideContactInCommit(
  tx: Tx,
  lead: Lead,
  channel: Channel,
  purpose: ContactPurpose,
  circumstances: Omit<ContactCircumstances, 'now'>,
): Promise<ContactDecision> {
  const now = tx.now();
  const facts = await factsInCommit(tx, [lead]);
  return decideContact(lead, channel, purpose, facts.get(lead.id)!, { ...circumstances, now });
}

/** What is stored of a decision beside the attempt. */
export function keptDecision({ allowed, ruleSet, rulesVersion, reasons }: ContactDecision): KeptDecision {
  return { allowed, ruleSet, rulesVersion, reasons };
}

function withoutRecipient(decision: ContactDecision, channel: Channel): ContactDecision {
  const missing = contactReason(ContactReasonCode.RECIPIENT_MISSING, { channel });
  return { ...decision, allowed: false, reasons: [missing, ...decision.reasons], nextAllowedAt: null };
}
