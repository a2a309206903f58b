import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AuditLog } from '../../audit/audit-log.entity.ts';
import type { EventName } from '../../audit/events.ts';
import { CampaignLogStatus } from '../campaign.enums.ts';
import { said, type Said } from '../rules/said.ts';

@ObjectType({ description: 'Something that happened in a campaign.' })
export class CampaignProgress {
  @Field(() => ID, {
    description: 'Id of the entry in the audit log; send the last one as `after` to go on from there.',
  })
  id!: string;

  @Field(() => String, { description: 'Name of the event, such as `enrolment.step_done`.' })
  event!: EventName;

  @Field(() => Date, { description: 'When it happened.' })
  createdAt!: Date;

  @Field(() => ID, { description: 'The campaign that is followed.' })
  campaignId!: string;

  @Field(() => ID, { nullable: true, description: 'The lead it concerns; null for the campaign itself.' })
  leadId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The run, when it is about one.' })
  enrolmentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Null when it is about no step.' })
  stepId!: string | null;

  @Field(() => Int, { nullable: true, description: 'From 1; set for `enrolment.step_done`.' })
  stepNumber!: number | null;

  @Field(() => CampaignLogStatus, { nullable: true, description: 'How the step went.' })
  status!: CampaignLogStatus | null;

  /** Why a step was skipped or failed, an entry was refused, or a run ended early. */
  found!: Said | null;
}

/** The events that tell how a campaign goes. */
export const progressEvents = [
  'campaign.status_changed',
  'enrolment.started',
  'enrolment.refused',
  'enrolment.step_done',
  'enrolment.completed',
  'enrolment.exited',
  'message.sent',
  'message.failed',
  'message.unknown',
  'call.ended',
] as const satisfies readonly EventName[];

/** Of all these events together. */
type ToldDetails = Partial<CampaignProgress> & { why?: Said | string | null };

/** An entry of the log as news of a campaign. */
export function campaignProgress({
  id,
  event,
  createdAt,
  leadId,
  entityType,
  entityId,
  details,
}: AuditLog): CampaignProgress {
  const { campaignId, enrolmentId, stepId, stepNumber, status, why } = details as ToldDetails;
  const isOfStep = event === 'enrolment.step_done';
  return {
    id,
    event,
    createdAt,
    leadId,
    campaignId: campaignId as string,
    enrolmentId: entityType === 'Enrolment' ? entityId : (enrolmentId ?? null),
    stepId: stepId ?? null,
    stepNumber: stepNumber ?? null,
    status: isOfStep ? (status ?? null) : null,
    found: foundIn(why),
  };
}

/** The sealed entries of earlier versions have an English sentence there, and stay as they are. */
function foundIn(why: ToldDetails['why']): Said | null {
  return typeof why === 'string' ? said('NOTED', { text: why }) : (why ?? null);
}
