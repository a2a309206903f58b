import { missingFacts } from '../../lead/lead-facts.ts';
import type { StepConditions } from './campaign-plan.ts';
import type { EnrolmentFacts, StepLead } from './decision.ts';

/** The conditions that do not hold, each as a sentence; empty when the step may run. */
export function unmetConditions(conditions: StepConditions, lead: StepLead, enrolment: EnrolmentFacts): string[] {
  return [
    outsideStages(conditions, lead),
    outsideScores(conditions, lead),
    otherReply(conditions, lead, enrolment),
    unknownFacts(conditions, lead),
    otherTreatment(conditions, lead),
  ].filter((sentence) => sentence !== null);
}

function outsideStages({ stageIn }: StepConditions, { stage }: StepLead): string | null {
  if (!stageIn || stageIn.includes(stage)) return null;
  return `The lead is in ${stage}, not in ${stageIn.join(' or ')}.`;
}

function outsideScores({ scoreMin, scoreMax }: StepConditions, { score }: StepLead): string | null {
  if (typeof scoreMin === 'number' && score < scoreMin) return `The score ${score} is below ${scoreMin}.`;
  if (typeof scoreMax === 'number' && score > scoreMax) return `The score ${score} is above ${scoreMax}.`;
  return null;
}

function otherReply(
  { hasReplied }: StepConditions,
  { lastReplyAt }: StepLead,
  { enteredAt }: EnrolmentFacts,
): string | null {
  if (typeof hasReplied !== 'boolean') return null;
  const replied = lastReplyAt !== null && lastReplyAt.getTime() > enteredAt.getTime();
  if (replied === hasReplied) return null;
  return replied ? 'The lead has already replied.' : 'The lead has not replied.';
}

function unknownFacts({ factsKnown }: StepConditions, { facts }: StepLead): string | null {
  const unknown = missingFacts(facts, factsKnown ?? []);
  return unknown.length > 0 ? `Not known about the lead: ${unknown.join(', ')}.` : null;
}

function otherTreatment({ treatmentIn }: StepConditions, { treatment }: StepLead): string | null {
  if (!treatmentIn || (treatment && treatmentIn.includes(treatment))) return null;
  return `The treatment is ${treatment ?? 'not set'}, not ${treatmentIn.join(' or ')}.`;
}
