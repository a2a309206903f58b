import { ArgsType, Field, ID } from 'type-graphql';
import { Text } from '../../text/input-format.ts';

@ArgsType()
export class ApplyCampaignArgs {
  @Field(() => ID)
  campaignId!: string;

  @Field(() => ID)
  leadId!: string;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first enrolment.' })
  @Text('token')
  idempotencyKey?: string | null;
}

@ArgsType()
export class ExitEnrolmentArgs {
  @Field(() => ID)
  enrolmentId!: string;

  @Field({ defaultValue: 'Taken out by hand.', description: 'Why, 1 to 500 characters.' })
  @Text('reason')
  reason: string = 'Taken out by hand.';
}
