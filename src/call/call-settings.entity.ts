import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { BrokerEntity } from '../storage/stored-entity.ts';

@ObjectType({ description: 'How the broker calls. Its id is that of the broker.' })
@Entity({ tableName: 'call_settings' })
export class CallSettings extends BrokerEntity {
  @Field(() => Int, { description: 'Calls that may be on the line at once.' })
  @Property({ type: 'integer' })
  maxConcurrentCalls: number = 10;

  @Field(() => Int, { description: 'Longest a call may take.' })
  @Property({ type: 'integer' })
  maxDurationSeconds: number = 600;

  @Field({ description: 'Whether calls are recorded; the agent says so when it opens the call.' })
  @Property({ type: 'boolean' })
  isRecorded: boolean = false;

  @Field({ description: 'While true no call is dialled; those on the line go on.' })
  @Property({ type: 'boolean' })
  isPaused: boolean = false;

  @Field(() => String, {
    nullable: true,
    description: 'The number to call from, E.164; null: that of the installation.',
  })
  @Property({ type: 'string', nullable: true })
  callerNumber: string | null = null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom a caller is put through to who asks for a person, E.164. Null, or when nobody answers there: a call back is promised (NOBODY_FREE).',
  })
  @Property({ type: 'string', nullable: true })
  transferTo: string | null = null;
}
