import { refusal, type AppError } from '../../errors.ts';
import { apiName } from '../../language/api-name.ts';
import type { Language } from '../../language/language.ts';
import { Channel } from '../../lead/channel.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Ports, Scope } from '../../runtime/scope.ts';
import { reasonInWords, contactReason } from '../contact-reasons.ts';
import { askStops } from '../../brake/ask-stops.ts';
import type { DispatchStop } from '../../brake/dispatch-stop.entity.ts';
import { findStops } from '../../brake/find-stops.ts';
import { contactFacts, decideContact, type ContactFacts } from './decide-contact.ts';
import { ContactReasonCode, type ContactDecision, type ContactPurpose } from './may-contact.types.ts';

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
  const decision = decideContact(lead, channel, purpose, await factsOf(scope, leadId), {
    window: null,
    sandbox: isSandboxed(scope.ports, channel),
    now: scope.now(),
  });
  const stops = await scope.once('stops', () => findStops(scope.runtime.database.db, scope.viewer.broker));
  return unlessStopped(decision, stops, channel);
}

/** What a member sends while a stop holds is refused, whatever the rules say. */
function unlessStopped(decision: ContactDecision, stops: readonly DispatchStop[], channel: Channel): ContactDecision {
  const kind = channel === Channel.CALL ? 'call' : 'message';
  const held = askStops(stops, { kind, campaignId: null }, null);
  if (!held) return decision;
  const { scope: stopped, createdAt: since } = held.stop;
  const reason = contactReason(ContactReasonCode.DISPATCH_STOPPED, { stopped: apiName(stopped), since });
  return { ...decision, allowed: false, reasons: [...decision.reasons, reason], nextAllowedAt: null };
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
