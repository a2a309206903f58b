import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { TreatmentType } from './lead.types.ts';

@InputType()
export class SetLeadTreatmentInput {
  @Field(() => ID)
  leadId!: string;

  @Field(() => TreatmentType, { nullable: true })
  treatment?: TreatmentType | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the next action is planned: from a day ago to two years ahead.',
  })
  nextActionAt?: Date | null;
}

@InputType()
export class AddLeadNoteInput {
  @Field(() => ID)
  leadId!: string;

  @Field({ description: '1 to 10,000 characters.' })
  @Length(1, 10_000, { message: 'send 1 to 10,000 characters' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'The same key again returns the first result.' })
  idempotencyKey?: string | null;
}
