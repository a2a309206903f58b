import { findBroker } from '../../account/find-broker.ts';
import type { LeadProfile, TurnRequest } from '../../agent/language-model.ts';
import { inSpanish } from '../../language/lead-texts.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { VoiceCall } from '../voice-call.entity.ts';

/** What an agent knows besides what was said: the same for the whole call. */
export type CallContext = Pick<TurnRequest, 'agentType' | 'locale' | 'brokerName' | 'lead' | 'purpose' | 'recording'>;

export async function loadContext(scope: Scope, call: VoiceCall): Promise<CallContext> {
  const [broker, lead] = await Promise.all([findBroker(scope), scope.read.get(Lead, call.leadId)]);
  const { agentType, isRecorded } = call;
  const { name, locale, country, currency, zone } = broker;
  const profile: LeadProfile = {
    firstName: lead.name.trim().split(/\s+/u)[0] ?? '',
    facts: lead.facts,
    country: lead.country ?? country,
    currency,
    zone: lead.zone ?? zone,
  };
  return {
    agentType,
    locale,
    brokerName: name,
    lead: profile,
    purpose: inSpanish('callPurpose'),
    recording: isRecorded,
  };
}
