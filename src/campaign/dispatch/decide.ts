import { type ContactFacts, decideContact } from '../../contact-policy/decision/decide-contact.ts';
import { ContactPurpose, type ContactDecision } from '../../contact-policy/decision/may-contact.types.ts';
import type { DispatchStop } from '../../brake/dispatch-stop.entity.ts';
import type { Channel } from '../../lead/channel.ts';
import type { Lead } from '../../lead/lead.entity.ts';
import { contactChannel, nextStep } from '../next-step.ts';
import { DecisionRule } from '../campaign.enums.ts';
import type { ChannelGap } from '../channel-gaps.ts';
import type { CampaignPlan } from '../rules/campaign-plan.ts';
import type { Decision, EnrolmentFacts } from '../rules/decision.ts';
import type { Said } from '../rules/said.ts';
import { stepLead } from '../step-lead.ts';

/** All that a decision about one run needs; the same for the dispatcher, `explain` and the preflight. */
export interface Question {
  plan: CampaignPlan;
  enrolment: EnrolmentFacts;
  lead: Lead;
  contacts: ContactFacts;
  meetingBookedAt: Date | null;
  gap: ChannelGap;
  stops: readonly DispatchStop[];
  /** See `NextStepInput`. */
  holdup?: Said | null;
  /** Whether what goes out by a channel goes to the sandbox. */
  sandboxed: (channel: Channel) => boolean;
  now: Date;
}

export interface Decided {
  decision: Decision;
  /** The policy's answer, when the decision depended on it. */
  contact: ContactDecision | null;
}

/** Asks the rules, and the contact policy only when everything else would let a contact go out. */
export function decide(question: Question): Decided {
  const { plan, enrolment, lead, contacts, meetingBookedAt, stops, holdup = null, now } = question;
  const { suppressions } = contacts;
  const channel = contactChannel(plan, enrolment);
  const gap = channel && question.gap(channel);
  const input = { plan, enrolment, lead: stepLead(lead, { suppressions, meetingBookedAt }), gap, stops, holdup, now };
  const decision = nextStep({ ...input, contact: null });
  const isAsked = decision.kind === 'hold' && decision.why.rule === DecisionRule.CONTACT_POLICY;
  if (!channel || !isAsked) return { decision, contact: null };
  const contact = askPolicy(question, channel);
  return { decision: nextStep({ ...input, contact }), contact };
}

function askPolicy({ plan, lead, contacts, sandboxed, now }: Question, channel: Channel): ContactDecision {
  const circumstances = { window: plan.window, sandbox: sandboxed(channel), now };
  return decideContact(lead, channel, ContactPurpose.MARKETING, contacts, circumstances);
}
