import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput } from '../../graphql/repeatable-input.ts';

@InputType({ description: 'A fault of a follower that is tried again.' })
export class RetryFollowerFaultInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such fault.' })
  faultId!: string;
}
