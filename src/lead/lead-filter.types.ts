import { IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { PageArgs } from '../graphql/connection.ts';
import { Stage, TreatmentType } from './lead.types.ts';
import { Text } from '../text/input-format.ts';
import { Range } from '../text/number-range.ts';

/** The order of a list of leads: the latest, the best, or the last active first. */
export enum LeadSort {
  NEWEST = 'newest',
  SCORE = 'score',
  LAST_ACTIVITY = 'last_activity',
}
registerEnumType(LeadSort, {
  name: 'LeadSort',
  description: 'The order of a list of leads.',
  valuesConfig: {
    NEWEST: { description: 'Created last first.' },
    SCORE: { description: 'Highest score first.' },
    LAST_ACTIVITY: {
      description: 'Last active first: the lead was created, wrote or spoke on the phone, or was sent a message.',
    },
  },
});

@InputType({ description: 'Which leads; what is left out does not limit.' })
export class LeadFilter {
  @Field(() => Stage, { nullable: true, description: 'Leads that are in this stage now.' })
  stage?: Stage | null;

  @Field(() => ID, { nullable: true, description: 'Leads of this member.' })
  assigneeId?: string | null;

  @Field(() => TreatmentType, { nullable: true, description: 'Leads with this treatment.' })
  treatment?: TreatmentType | null;

  @Field(() => Int, { nullable: true, description: 'Score of this or more, 0 to 100.' })
  @IsOptional()
  @Range(0, 100)
  scoreMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'Score of this or less, 0 to 100.' })
  @IsOptional()
  @Range(0, 100)
  scoreMax?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Beginnings of words of the name, the phone, the e-mail address or the external id; all must be there. A phone is found with its country code and without, with spaces and signs, as it was written, and as people of the broker’s country dial it. Of a name the first 12 words count, and of the e-mail address and external id together. A text without a letter or digit finds nobody.',
  })
  @Text('search')
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Also those that were put away.' })
  includeArchived?: boolean | null;
}

@ArgsType()
export class LeadsArgs extends PageArgs {
  @Field(() => LeadFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  filter?: LeadFilter | null;

  @Field(() => LeadSort, { defaultValue: LeadSort.NEWEST, description: 'Always descending; ties are broken by id.' })
  sort: LeadSort = LeadSort.NEWEST;
}
