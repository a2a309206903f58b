import { Field, InputType } from 'type-graphql';
import { Text } from '../text/input-format.ts';

/** The input of a mutation that may be sent again, for instance by a client that got no answer. */
@InputType()
export class RepeatableInput {
  @Field(() => String, {
    nullable: true,
    description:
      'For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input.',
  })
  @Text('token')
  idempotencyKey?: string | null;
}
