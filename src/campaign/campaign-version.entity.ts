import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { Reference } from '../storage/tenancy/field-marks.ts';
import { Campaign } from './campaign.entity.ts';
import type { PlanStep } from './rules/campaign-plan.ts';

@ObjectType({
  description: 'The steps of a campaign as some leads know them. It never changes once a lead can be in it.',
})
@Entity({ tableName: 'campaign_versions' })
export class CampaignVersion extends BrokerEntity {
  @Reference(() => Campaign)
  @Property({ type: 'string' })
  campaignId!: string;

  @Field(() => Int, { description: 'From 1.' })
  @Property({ type: 'integer' })
  number!: number;

  /** In their order. A step keeps its `stepId` across versions. */
  @Property({ type: Json })
  steps: readonly PlanStep[] = [];
}
