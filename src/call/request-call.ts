import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { contactRefused, isSandboxed } from '../contact-policy/decision/ask-contact.ts';
import { refuseStopped } from '../brake/refuse-stopped.ts';
import { ContactPurpose } from '../contact-policy/contact-policy.enums.ts';
import { recipientOf } from '../contact-policy/decision/contact-recipient.ts';
import { decideContactInCommit } from '../contact-policy/decision/decide-contact.ts';
import { reserveContact } from '../contact-policy/reservation/reserve-contact.ts';
import { badInput, refusal } from '../errors.ts';
import { Channel } from '../lead/channel.ts';
import { Lead } from '../lead/lead.entity.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import type { AgentType } from './call.enums.ts';
import type { InitiateCallInput } from './call.types.ts';
import { callSettingsIn } from './find-call-settings.ts';
import { VoiceCall } from './voice-call.entity.ts';

export interface NewCall {
  leadId: string;
  agentType: AgentType;
  campaignId: string | null;
  enrolmentId: string | null;
  stepId: string | null;
  /** Unique for the broker: the same attempt is one call. */
  attemptKey: string;
  /** Marketing when left out. */
  purpose?: ContactPurpose;
}

/**
 * Asks for a call now. CONFLICT `contact_not_allowed` with what stands against it, DISPATCH_STOPPED while calls are
 * stopped, PROVIDER_UNAVAILABLE without a provider of calls, NOT_FOUND for an unknown lead.
 */
export async function initiateCall(scope: Scope, input: InitiateCallInput): Promise<VoiceCall> {
  scope.viewer.require('call:write');
  const { leadId, agentType, campaignId = null } = input;
  const sandbox = isSandboxed(scope.ports, Channel.CALL);
  return scope.commit(
    async (tx) => {
      if (!scope.ports.voice) throw refusal('VOICE_NOT_CONFIGURED');
      const lead = await tx.lock(Lead, leadId);
      await refuseStopped(tx, { kind: 'call', campaignId });
      const decision = await decideContactInCommit(tx, lead, Channel.CALL, ContactPurpose.MARKETING, {
        window: null,
        sandbox,
      });
      if (!decision.allowed) throw contactRefused(decision, scope.language);
      const attemptKey = `call:${uuidv7()}`;
      await reserveContact(tx, lead, Channel.CALL, ContactPurpose.MARKETING, decision, attemptKey);
      return requestCall(tx, { leadId, agentType, campaignId, enrolmentId: null, stepId: null, attemptKey });
    },
    { operation: 'initiateCall', input },
  );
}

/** The call of this attempt, waiting for its turn. Whoever asks has decided that the lead may be called, and reserved the contact. */
export async function requestCall(tx: Tx, values: NewCall): Promise<VoiceCall> {
  const requested = await tx.findOne(VoiceCall, { attemptKey: values.attemptKey });
  if (requested) return requested;
  const lead = await tx.get(Lead, values.leadId);
  const phoneNumber = recipientOf(lead, Channel.CALL);
  if (!phoneNumber) throw badInput('leadId', 'LEAD_CANNOT_BE_DIALLED');
  const { maxDurationSeconds, isRecorded } = await callSettingsIn(tx);
  const call = tx.create(VoiceCall, {
    ...values,
    purpose: values.purpose ?? ContactPurpose.MARKETING,
    phoneNumber,
    maxDurationSeconds,
    isRecorded,
    attemptToken: randomBytes(24).toString('base64url'),
    dueAt: tx.now(),
  });
  const { campaignId, enrolmentId, stepId, attemptKey } = call;
  tx.record('call.requested', call, { campaignId, enrolmentId, stepId, attemptKey });
  return call;
}
