import { ArgsType, Field, ID } from 'type-graphql';
import { Text } from '../../text/input-format.ts';

@ArgsType()
export class ApplyCampaignArgs {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such campaign.' })
  campaignId!: string;

  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first enrolment.' })
  @Text('token')
  idempotencyKey?: string | null;
}

@ArgsType()
export class ExitEnrolmentArgs {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such enrolment. One that is over stays as it is.' })
  enrolmentId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, 1 to 500 characters; it is shown in `exitReason`. Of an enrolment that is over, the reason it ended for stays and this one is not kept.',
  })
  @Text('reason')
  reason?: string | null;
}
