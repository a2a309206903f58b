import { fieldFault, type FieldFault } from '../../errors.ts';
import { Stage } from '../../lead/stage.ts';
import { CampaignTrigger } from './campaign-enums.ts';
import { apiName } from '../../language/api-name.ts';

/** Which fields are used depends on the trigger; names are those of the JSON the first system stored. */
export interface TriggerCondition {
  score_min?: number | null;
  score_max?: number | null;
  stage?: Stage | null;
  inactivity_days?: number | null;
}

type Field = keyof TriggerCondition;

/** Where the input of the API has each field. */
const pathOf: Record<Field, string> = {
  stage: 'stageChange.stage',
  score_min: 'leadScore.scoreMin',
  score_max: 'leadScore.scoreMax',
  inactivity_days: 'inactivity.inactivityDays',
};

const fieldsOf: Record<CampaignTrigger, readonly Field[]> = {
  [CampaignTrigger.MANUAL]: [],
  [CampaignTrigger.LEAD_SCORE]: ['score_min', 'score_max'],
  [CampaignTrigger.STAGE_CHANGE]: ['stage'],
  [CampaignTrigger.INACTIVITY]: ['inactivity_days'],
};

/** What is wrong with a condition for its trigger, by the field of the input; empty when it can be stored. Scores include both ends. */
export function validateTrigger(trigger: CampaignTrigger, condition: TriggerCondition | null): FieldFault[] {
  const given = condition ?? {};
  const allowed = fieldsOf[trigger];
  const foreign = (Object.keys(given) as Field[]).filter((field) => isGiven(given[field]) && !allowed.includes(field));
  return [
    ...foreign.map((field) => fieldFault(place(field), 'TRIGGER_NOT_ITS_OWN', { trigger: apiName(trigger) })),
    ...ownFaults(trigger, given),
  ];
}

function ownFaults(trigger: CampaignTrigger, given: TriggerCondition): FieldFault[] {
  switch (trigger) {
    case CampaignTrigger.MANUAL:
      return [];
    case CampaignTrigger.LEAD_SCORE:
      return scoreFaults(given);
    case CampaignTrigger.STAGE_CHANGE:
      return isStage(given.stage) ? [] : [fieldFault(place('stage'), 'TRIGGER_STAGE_MISSING')];
    case CampaignTrigger.INACTIVITY:
      return Number.isInteger(given.inactivity_days) && Number(given.inactivity_days) >= 1
        ? []
        : [fieldFault(place('inactivity_days'), 'TRIGGER_DAYS_INVALID')];
  }
}

function scoreFaults({ score_min: min, score_max: max }: TriggerCondition): FieldFault[] {
  if (!isGiven(min) && !isGiven(max)) return [fieldFault(place('score_min'), 'TRIGGER_SCORE_MISSING')];
  const faults: FieldFault[] = [];
  if (isGiven(min) && !(min >= 0)) faults.push(fieldFault(place('score_min'), 'SCORE_INVALID'));
  if (isGiven(max) && !(max >= 0)) faults.push(fieldFault(place('score_max'), 'SCORE_INVALID'));
  if (isGiven(min) && isGiven(max) && min > max) faults.push(fieldFault(place('score_max'), 'SCORES_REVERSED'));
  return faults;
}

function isStage(value: unknown): value is Stage {
  return Object.values<unknown>(Stage).includes(value);
}

/** Whether an optional field was filled in. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function place(field: Field): string {
  return `input.triggerCondition.${pathOf[field]}`;
}
