import type { FactName, LeadFacts } from '../facts/catalogue.ts';
import { missingFacts, profileFacts } from '../facts/lead-facts.ts';
import { labelsOf } from '../facts/say-facts.ts';
import { Stage } from '../lead/stage.ts';
import { financialFit } from './financial-fit.ts';

export interface AdvancingLead {
  stage: Stage;
  isArchived: boolean;
  facts: LeadFacts;
  lastReplyAt: Date | null;
  /** The meeting that stands; a cancelled one is none. */
  meeting: { startsAt: Date; endsAt: Date } | null;
}

export interface Advance {
  move: true;
  to: Stage;
  why: string;
}

/** `missing` names what would have to be known first; it is empty when knowing more would not help. */
export interface Stay {
  move: false;
  why: string;
  missing: string[];
}

type Rule = (lead: AdvancingLead, now: Date) => Advance | Stay;

/** Whether the lead may go on by itself; one that was put away may not. One call moves at most one stage: repeat until it stays. */
export function autoAdvance(lead: AdvancingLead, now: Date): Advance | Stay {
  return lead.isArchived ? stay('the lead is archived') : rules[lead.stage](lead, now);
}

/** After the follow-up a person decides: won, lost and referrals are judgements, not facts. */
const rules: Record<Stage, Rule> = {
  [Stage.ENTRADA]: afterFirstReply,
  [Stage.PERFILAMIENTO]: whenProfiled,
  [Stage.CALIFICACION_FINANCIERA]: whenApprovedOrBooked,
  [Stage.AGENDADO]: afterTheMeeting,
  [Stage.SEGUIMIENTO]: () => stay('a person decides how the follow-up ends'),
  [Stage.REFERIDOS]: () => stay('a person decides what becomes of a referral'),
  [Stage.GANADO]: () => stay('the deal is won'),
  [Stage.PERDIDO]: () => stay('the deal is lost'),
};

function afterFirstReply({ lastReplyAt }: AdvancingLead): Advance | Stay {
  if (!lastReplyAt) return stay('the lead has not answered yet', ['reply']);
  return advance(Stage.PERFILAMIENTO, 'the lead has answered');
}

function whenProfiled({ facts }: AdvancingLead): Advance | Stay {
  const missing = missingFacts(facts, profileFacts);
  if (missing.length > 0) return stay('the profile is not complete', missing);
  return advance(Stage.CALIFICACION_FINANCIERA, `${labelsOf(profileFacts)} are known`);
}

/** Approval moves the lead so that a time can be agreed; a time agreed first moves it as well. */
function whenApprovedOrBooked({ facts, meeting }: AdvancingLead): Advance | Stay {
  if (meeting || facts.meetingAt) return advance(Stage.AGENDADO, 'a time to meet is agreed');
  const missing = missingFacts(facts, needed(facts));
  if (missing.length > 0) return stay('the finances are not known', missing);
  const { isFit, why } = financialFit(facts);
  return isFit ? advance(Stage.AGENDADO, `approved: ${why}`) : stay(`not approved: ${why}`, ['meeting']);
}

function needed({ financing }: LeadFacts): FactName[] {
  if (financing === 'none') return [];
  return financing === 'mortgage_needed' ? ['budget', 'monthlyIncome'] : ['budget', 'financing'];
}

function afterTheMeeting({ meeting }: AdvancingLead, now: Date): Advance | Stay {
  if (!meeting) return stay('no meeting is booked', ['meeting']);
  if (now < meeting.endsAt) return stay('the meeting has not ended');
  return advance(Stage.SEGUIMIENTO, 'the meeting has ended');
}

function advance(to: Stage, why: string): Advance {
  return { move: true, to, why };
}

function stay(why: string, missing: string[] = []): Stay {
  return { move: false, why, missing };
}
