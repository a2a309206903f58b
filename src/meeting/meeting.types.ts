import { IsOptional, IsUrl, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A time agreed with a lead. It takes the place of the meeting that was planned before.' })
export class ScheduleMeetingInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => Date, { description: 'In the future, at most two years ahead.' })
  startsAt!: Date;

  @Field(() => Int, { defaultValue: 60, description: '5 to 480.' })
  @Min(5, { message: 'send 5 to 480 minutes' })
  @Max(480, { message: 'send 5 to 480 minutes' })
  durationMinutes: number = 60;

  @Field(() => String, { description: '1 to 200 characters; the lead reads it.' })
  @Length(1, 200, { message: 'send 1 to 200 characters' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where to join a meeting on line, https://…' })
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true }, { message: 'send an https:// address' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  idempotencyKey?: string | null;
}
