import { Field, ID, InputType } from 'type-graphql';
import { TreatmentType } from '../lead.types.ts';
import { Text } from '../../text/input-format.ts';
import { RepeatableInput } from '../../graphql/repeatable-input.ts';

@InputType({ description: 'The next action with a lead. Omitted fields stay, null clears them.' })
export class SetLeadTreatmentInput extends RepeatableInput {
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
export class AddLeadNoteInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field({ description: '1 to 10,000 characters.' })
  @Text('note')
  body!: string;
}

@InputType({ description: 'A lead that is put away.' })
export class ArchiveLeadInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;
}

@InputType({ description: 'A lead that is taken back.' })
export class RestoreLeadInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;
}

@InputType({ description: 'A lead and the member who takes care of it from now on.' })
export class AssignLeadInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such lead.' })
  leadId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Nobody when left out or null. NOT_FOUND when the broker has no such member, BAD_USER_INPUT for one who has left.',
  })
  memberId?: string | null;
}
