import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { TreatmentType } from './lead.types.ts';

@InputType({
  description: 'Who takes the next action with a lead, and when. Both are replaced; null or left out leaves it open.',
})
export class SetLeadTreatmentInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => TreatmentType, { nullable: true, description: 'Who takes the next action.' })
  treatment?: TreatmentType | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the next action is planned: from a day ago to two years ahead.',
  })
  nextActionAt?: Date | null;
}

@InputType({ description: 'A note about a lead; the lead never sees it.' })
export class AddLeadNoteInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field({ description: '1 to 10,000 characters.' })
  @Length(1, 10_000, { message: 'send 1 to 10,000 characters' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  idempotencyKey?: string | null;
}
