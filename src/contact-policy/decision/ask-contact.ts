import { refusal, type AppError } from '../../errors.ts';
import { apiName } from '../../language/api-name.ts';
import type { Language } from '../../language/language.ts';
import { Channel } from '../../lead/channel.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Ports, Scope } from '../../runtime/scope.ts';
import { reasonInWords } from '../contact-reasons.ts';
import { contactFacts, decideContact, type ContactFacts } from './decide-contact.ts';
import type { ContactDecision, ContactPurpose } from './may-contact.types.ts';

/** Whether the provider that carries a channel is the sandbox, which reaches nobody. */
export function isSandboxed({ messages, voice }: Ports, channel: Channel): boolean {
  return (channel === Channel.CALL ? voice : messages)?.name === 'sandbox';
}

/** What the contact policy says about a lead now; nothing is planned or reserved. NOT_FOUND for an unknown lead. */
export async function mayContactLead(
  scope: Scope,
  leadId: string,
  channel: Channel,
  purpose: ContactPurpose,
): Promise<ContactDecision> {
  scope.viewer.require('lead:read');
  const lead = await scope.read.get(Lead, leadId);
  return decideContact(lead, channel, purpose, await factsOf(scope, leadId), {
    window: null,
    sandbox: isSandboxed(scope.ports, channel),
    now: scope.now(),
  });
}

/** Read once for all channels and all leads that one operation asks about. */
async function factsOf(scope: Scope, leadId: string): Promise<ContactFacts> {
  const facts = await scope.batch('contact facts', leadId, async (leadIds) => {
    const leads = await Promise.all(leadIds.map((id) => scope.read.get(Lead, id)));
    return contactFacts(scope, leads, scope.now());
  });
  return facts!;
}

/** The refusal of a contact that the policy does not allow, with all that stands against it. */
export function contactRefused(
  { reasons, nextAllowedAt, ruleSet, rulesVersion }: ContactDecision,
  language: Language,
): AppError {
  const told = reasons.map((reason) => ({
    ...reason,
    code: apiName(reason.code),
    text: reasonInWords(reason, language),
  }));
  return refusal('CONTACT_NOT_ALLOWED', { reasons: told, nextAllowedAt, ruleSet, rulesVersion });
}
