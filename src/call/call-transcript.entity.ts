import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { BrokerEntity } from '../storage/stored-entity.ts';
import { Personal } from '../storage/tenancy/field-marks.ts';
import { Speaker } from './call.enums.ts';

@ObjectType({ description: 'One line of a call, finished and never changed.' })
@Entity({ tableName: 'call_transcripts' })
export class CallTranscript extends BrokerEntity {
  @Field(() => ID, { description: 'The call it belongs to.' })
  @Property({ type: 'string' })
  callId!: string;

  @Field(() => Int, { description: 'Place in the call: from 1, without gaps.' })
  @Property({ type: 'integer' })
  seq!: number;

  @Field(() => Speaker, { description: 'Whose words these are.' })
  @Property({ type: 'string' })
  speaker!: Speaker;

  @Field({ description: 'What was heard; empty when the caller cut a sentence before its first word.' })
  @Personal()
  @Property({ type: 'string' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the agent had wanted to say, when it is more than what was heard.',
  })
  @Personal()
  @Property({ type: 'string', nullable: true })
  generatedText: string | null = null;

  @Field({ description: 'Whether the caller cut it off.' })
  @Property({ type: 'boolean' })
  interrupted: boolean = false;

  @Field(() => Float, { description: 'Seconds from the start of the talk to the first word.' })
  @Property({ type: 'double' })
  offsetSeconds: number = 0;

  @Field(() => Float, { nullable: true, description: 'Of the speech recogniser, 0 to 1.' })
  @Property({ type: 'double', nullable: true })
  confidence: number | null = null;
}
