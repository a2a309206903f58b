import { Field, ID, InputType } from 'type-graphql';
import { TreatmentType } from './lead.types.ts';
import { Text } from '../text/input-format.ts';

@InputType({ description: 'The next action with a lead. Omitted fields stay, null clears them.' })
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
  @Text('note')
  body!: string;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  @Text('token')
  idempotencyKey?: string | null;
}
