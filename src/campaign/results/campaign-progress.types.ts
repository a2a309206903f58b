import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AuditLog } from '../../audit/audit-log.entity.ts';
import type { Fact } from '../../audit/facts.ts';
import { CampaignLogStatus } from '../campaign.types.ts';

@ObjectType({ description: 'Something that happened in a campaign.' })
export class CampaignProgress {
  @Field(() => ID, {
    description: 'Id of the entry in the audit log; send the last one as `after` to go on from there.',
  })
  id!: string;

  @Field(() => String, { description: 'Name of the fact, such as `enrolment.step_done`.' })
  fact!: Fact;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => ID)
  campaignId!: string;

  @Field(() => ID, { nullable: true })
  leadId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The run, when it is about one.' })
  enrolmentId!: string | null;

  @Field(() => ID, { nullable: true })
  stepId!: string | null;

  @Field(() => Int, { nullable: true })
  stepNumber!: number | null;

  @Field(() => CampaignLogStatus, { nullable: true, description: 'How the step went.' })
  status!: CampaignLogStatus | null;

  @Field(() => String, { nullable: true })
  why!: string | null;
}

/** The facts that tell how a campaign goes. */
export const progressFacts = [
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
] as const satisfies readonly Fact[];

/** An entry of the log as news of a campaign. */
export function campaignProgress({
  id,
  fact,
  createdAt,
  leadId,
  entityType,
  entityId,
  details,
}: AuditLog): CampaignProgress {
  const { campaignId, enrolmentId, stepId, stepNumber, status, why } = details as Partial<CampaignProgress>;
  const isOfStep = fact === 'enrolment.step_done';
  return {
    id,
    fact,
    createdAt,
    leadId,
    campaignId: campaignId as string,
    enrolmentId: entityType === 'Enrolment' ? entityId : (enrolmentId ?? null),
    stepId: stepId ?? null,
    stepNumber: stepNumber ?? null,
    status: isOfStep ? (status ?? null) : null,
    why: why ?? null,
  };
}
