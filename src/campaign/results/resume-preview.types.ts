import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'So many of one kind.' })
export class ResumeCount {
  @Field(() => Int, { description: 'Due before now: at once after the stop is lifted, or left out by `skipOverdue`.' })
  overdue!: number;

  @Field(() => Int, { description: 'Due within the hour from now.' })
  upcoming!: number;
}

@ObjectType({
  description:
    'What a stop keeps from going out until an hour from now, and would go out when it is lifted. What another stop holds too is left out; the contact rules are asked only when it goes out.',
})
export class ResumePreview {
  @Field(() => ResumeCount, { description: 'Messages that were planned, and campaign steps that send one.' })
  messages!: ResumeCount;

  @Field(() => ResumeCount, { description: 'Calls that wait, and campaign steps that call.' })
  calls!: ResumeCount;

  @Field(() => ResumeCount, { description: 'Campaign steps that reach nobody by themselves.' })
  otherSteps!: ResumeCount;
}
