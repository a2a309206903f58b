import { Field, ID, InputType, Int } from 'type-graphql';
import { HttpsUrl } from '../text/formats.ts';
import { Text } from '../text/input-format.ts';
import { Range } from '../text/number-range.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';

@InputType({
  description:
    'A time agreed with a lead. It takes the place of the meeting that was planned before; one that is the same in all stays.',
})
export class ScheduleMeetingInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => Date, { description: 'In the future, at most two years ahead.' })
  startsAt!: Date;

  @Field(() => Int, { defaultValue: 60, description: '5 to 480.' })
  @Range(5, 480, 'MINUTES_RANGE')
  durationMinutes: number = 60;

  @Field(() => String, { description: '1 to 200 characters; the lead reads it.' })
  @Text('title')
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where to join a meeting on line, https://…' })
  @HttpsUrl()
  url?: string | null;
}

@InputType({ description: 'A meeting that is called off.' })
export class CancelMeetingInput extends RepeatableInput {
  @Field(() => ID, {
    description:
      'NOT_FOUND when the broker has no such meeting. CONFLICT for one that was held; a cancelled one stays as it is.',
  })
  meetingId!: string;
}

@InputType({ description: 'A meeting that took place.' })
export class MarkMeetingHeldInput extends RepeatableInput {
  @Field(() => ID, {
    description: 'NOT_FOUND when the broker has no such meeting. CONFLICT for one that was cancelled or has not begun.',
  })
  meetingId!: string;
}
