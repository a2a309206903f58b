import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Channel } from '../lead/lead.types.ts';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { CampaignStatus, CampaignTrigger, ReentryPolicy } from './campaign.enums.ts';
import { CampaignExitsType, CampaignReentry, CampaignWindowType } from './campaign.types.ts';
import type { TriggerCondition } from './rules/trigger-condition.ts';

@ObjectType({ description: 'Timed steps that reach leads by message and phone. What happened to whom is in its log.' })
@Entity({ tableName: 'campaigns' })
export class Campaign extends BrokerEntity {
  @Field({ description: 'For people at the broker; leads never see it. 1 to 200 characters.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'For people at the broker; null when nothing was written.' })
  @Property({ type: 'string', nullable: true })
  description: string | null = null;

  @Field(() => Channel, { description: 'Where its messages go unless a step says otherwise.' })
  @Property({ type: 'string' })
  channel!: Channel;

  @Field(() => CampaignStatus, { description: 'Changed by `setCampaignStatus`; `deleteCampaign` makes it COMPLETED.' })
  @Property({ type: 'string' })
  status: CampaignStatus = CampaignStatus.DRAFT;

  @Field(() => CampaignTrigger, {
    description: 'What puts a lead into it. Any active campaign can be applied by hand too.',
  })
  @Property({ type: 'string' })
  triggeredBy!: CampaignTrigger;

  /** Stored with the names that the first system used; the resolver gives those of the API. */
  @Property({ type: Json })
  triggerCondition: Readonly<TriggerCondition> = {};

  @Field(() => CampaignReentry, { description: 'Once ever, unless the campaign says otherwise.' })
  @Property({ type: Json })
  reentry: Readonly<CampaignReentry> = { policy: ReentryPolicy.ONCE_EVER, afterDays: null };

  @Field(() => CampaignExitsType, { description: 'On a reply and on a meeting, unless the campaign says otherwise.' })
  @Property({ type: Json })
  exits: Readonly<CampaignExitsType> = { onReply: true, onMeeting: true, onStage: [] };

  @Field(() => CampaignWindowType, { nullable: true, description: 'Null: whenever the lead may be contacted.' })
  @Property({ type: Json, nullable: true })
  window: Readonly<CampaignWindowType> | null = null;

  @Field({ description: 'Whether a message that may or may not have gone out is sent once more.' })
  @Property({ type: 'boolean' })
  resendUnknown: boolean = false;

  @Field(() => Int, { description: 'How many days a due step waits for a time when the lead may be contacted.' })
  @Property({ type: 'integer' })
  maxWaitDays: number = 7;

  @Field(() => Int, { description: 'The version that leads enter now; those in flight stay on theirs.' })
  @Property({ type: 'integer' })
  currentVersion: number = 1;

  /** When its leads are looked for next; set while it is active with a trigger that no single event fires. */
  @Property({ type: 'Date', nullable: true })
  nextCheckAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'When it was deleted; null while it is listed.' })
  @Property({ type: 'Date', nullable: true })
  archivedAt: Date | null = null;

  /** Raised by every commit that changes the campaign or its steps. */
  @Property({ type: 'integer' })
  version: number = 0;
}
