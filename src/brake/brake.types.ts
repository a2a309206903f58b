import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import { RepeatableInput } from '../graphql/repeatable-input.ts';
import { Text } from '../text/input-format.ts';
import { DispatchStop } from './dispatch-stop.entity.ts';
import { StopScope } from './stop-scope.ts';

/** How many stops of a broker are shown at once. */
export const maxStops = 200;

@InputType({ description: 'What shall not go out.' })
export class StopDispatchInput extends RepeatableInput {
  @Field(() => StopScope, { description: 'What to hold back.' })
  scope!: StopScope;

  @Field(() => ID, {
    nullable: true,
    description: 'CAMPAIGN: which; for other scopes left out. NOT_FOUND when the broker has no such campaign.',
  })
  campaignId?: string | null;

  @Field({
    defaultValue: false,
    description: 'True hangs up the calls under way that the scope covers, those with a person excepted.',
  })
  hangUp: boolean = false;

  @Field(() => String, { nullable: true, description: 'Why: 1 to 500 characters; every member can read it.' })
  @Text('reason')
  reason?: string | null;
}

@InputType({ description: 'Which stop ends, and what becomes of the things that waited.' })
export class ResumeDispatchInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such stop.' })
  stopId!: string;

  @Field({
    defaultValue: false,
    description:
      'True: what was due before now does not go out. Steps are SKIPPED with the reason OVERDUE_AFTER_STOP, messages and calls end with the failure OVERDUE.',
  })
  skipOverdue: boolean = false;
}

@ObjectType({ description: 'What is stopped now.' })
export class DispatchState {
  @Size(maxStops)
  @Field(() => [DispatchStop], {
    description: 'The stops that hold, of the broker and of the installation, oldest first.',
  })
  stops!: DispatchStop[];
}
