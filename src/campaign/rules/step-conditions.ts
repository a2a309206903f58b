import { missingFacts } from '../../facts/lead-facts.ts';
import type { StepConditions } from './campaign-plan.ts';
import type { EnrolmentFacts, StepLead } from './decision.ts';
import { apiName } from '../../language/api-name.ts';
import { said, type Said } from './said.ts';

/** The conditions that do not hold; empty when the step may run. */
export function unmetConditions(conditions: StepConditions, lead: StepLead, enrolment: EnrolmentFacts): Said[] {
  return [
    outsideStages(conditions, lead),
    outsideScores(conditions, lead),
    otherReply(conditions, lead, enrolment),
    unknownFacts(conditions, lead),
    otherTreatment(conditions, lead),
  ].filter((unmet) => unmet !== null);
}

function outsideStages({ stageIn }: StepConditions, { stage }: StepLead): Said | null {
  if (!stageIn || stageIn.includes(stage)) return null;
  return said('STAGE_DIFFERS', { stage: apiName(stage), stages: stageIn.map(apiName) });
}

function outsideScores({ scoreMin, scoreMax }: StepConditions, { score }: StepLead): Said | null {
  if (typeof scoreMin === 'number' && score < scoreMin) return said('SCORE_BELOW', { score, least: scoreMin });
  if (typeof scoreMax === 'number' && score > scoreMax) return said('SCORE_ABOVE', { score, most: scoreMax });
  return null;
}

function otherReply(
  { hasReplied }: StepConditions,
  { lastWroteAt }: StepLead,
  { enteredAt }: EnrolmentFacts,
): Said | null {
  if (typeof hasReplied !== 'boolean') return null;
  const replied = lastWroteAt !== null && lastWroteAt.getTime() > enteredAt.getTime();
  if (replied === hasReplied) return null;
  return said(replied ? 'HAS_REPLIED' : 'HAS_NOT_REPLIED');
}

function unknownFacts({ factsKnown }: StepConditions, { facts }: StepLead): Said | null {
  const unknown = missingFacts(facts, factsKnown ?? []);
  return unknown.length > 0 ? said('FACTS_UNKNOWN', { facts: unknown.map(apiName) }) : null;
}

function otherTreatment({ treatmentIn }: StepConditions, { treatment }: StepLead): Said | null {
  if (!treatmentIn || (treatment && treatmentIn.includes(treatment))) return null;
  return said('TREATMENT_DIFFERS', {
    treatment: treatment ? apiName(treatment) : 'NOT_SET',
    treatments: treatmentIn.map(apiName),
  });
}
