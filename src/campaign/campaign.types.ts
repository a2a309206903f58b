import { Field, Int, ObjectType } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import type { CampaignWindow } from '../contact-policy/decision/may-contact.types.ts';
import { Stage } from '../lead/lead.types.ts';
import { ReentryPolicy } from './campaign.enums.ts';
import type { CampaignExits } from './rules/campaign-plan.ts';
import type { ReentryRule } from './rules/entry-key.ts';

@ObjectType('TriggerCondition', {
  description: 'What a lead must meet; the fields that belong to the trigger are set.',
})
export class TriggerConditionType {
  @Field(() => Stage, { nullable: true, description: 'STAGE_CHANGE: the stage that lets a lead in.' })
  stage?: Stage | null;

  @Field(() => Int, { nullable: true, description: 'LEAD_SCORE: the lowest score, included.' })
  scoreMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'LEAD_SCORE: the highest score, included.' })
  scoreMax?: number | null;

  @Field(() => Int, { nullable: true, description: 'INACTIVITY: full days without any activity.' })
  inactivityDays?: number | null;
}

@ObjectType('CampaignReentry', { description: 'Whether a lead may go through the campaign again.' })
export class CampaignReentry implements ReentryRule {
  @Field(() => ReentryPolicy, { description: 'What a lead that was in the campaign before needs to enter it again.' })
  policy!: ReentryPolicy;

  @Field(() => Int, { nullable: true, description: 'AFTER_DAYS: full days since the last entry.' })
  afterDays!: number | null;
}

@ObjectType('CampaignExits', {
  description:
    'What ends a lead’s run. An opt-out always does: from all contact, or from the channel of a step or of a fallback.',
})
export class CampaignExitsType implements CampaignExits {
  @Field({ description: 'A reply on any channel: the lead wrote, or spoke on the phone.' })
  onReply!: boolean;

  @Field({ description: 'A meeting that was booked, by whomever.' })
  onMeeting!: boolean;

  @Size(Object.keys(Stage).length)
  @Field(() => [Stage], { description: 'Reaching one of these stages.' })
  onStage!: Stage[];
}

@ObjectType('CampaignWindow', { description: 'When the campaign wants to be heard, on the lead’s own clock.' })
export class CampaignWindowType implements CampaignWindow {
  @Size(7)
  @Field(() => [Int], { description: 'ISO weekdays; 1 is Monday.' })
  days!: number[];

  @Field({ description: 'HH:mm.' })
  from!: string;

  @Field({ description: 'HH:mm; this minute is outside already.' })
  to!: string;
}
