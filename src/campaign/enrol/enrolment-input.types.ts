import { Field, ID, InputType } from 'type-graphql';
import { Text } from '../../text/input-format.ts';
import { RepeatableInput } from '../../graphql/repeatable-input.ts';

@InputType({ description: 'A campaign and the lead that is put into it.' })
export class ApplyCampaignToLeadInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such campaign.' })
  campaignId!: string;

  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;
}

@InputType({ description: 'An enrolment that ends, and why.' })
export class ExitEnrolmentInput extends RepeatableInput {
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
