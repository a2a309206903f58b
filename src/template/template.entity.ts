import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Size } from '../graphql/list-bounds.ts';
import { knownVariables } from './check-template.ts';
import { AgentType } from './template.enums.ts';
import { Channel } from '../lead/lead.types.ts';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';

@ObjectType({
  description:
    'A text for leads, with variables such as {{first_name}}. Templates of the channel CALL, which were accepted before, can be read and archived; no call uses them.',
})
@Entity({ tableName: 'message_templates' })
export class MessageTemplate extends BrokerEntity {
  @Field({ description: 'For people at the broker; leads never see it. 1 to 100 characters.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => Channel, { description: 'Never changes; a step or message on another channel refuses the template.' })
  @Property({ type: 'string' })
  channel!: Channel;

  @Field(() => String, { nullable: true, description: 'Subject of an e-mail; it may have variables too.' })
  @Property({ type: 'string', nullable: true })
  subject: string | null = null;

  @Field({ description: 'The text, with variables in double braces.' })
  @Property({ type: 'string' })
  content!: string;

  @Field(() => AgentType, { nullable: true, description: 'The agent it is written for; null: any.' })
  @Property({ type: 'string', nullable: true })
  agentType: AgentType | null = null;

  @Size(knownVariables.length)
  @Field(() => [String], { description: 'Names of its variables, in the order of their first use.' })
  @Property({ type: Json })
  variables: readonly string[] = [];

  @Field(() => Date, { nullable: true, description: 'When it was taken out of the lists; null while it is in use.' })
  @Property({ type: 'Date', nullable: true })
  archivedAt: Date | null = null;

  /** Raised when a campaign comes to need it: of archiving it and that, the second sees the first. */
  @Property({ type: 'integer' })
  version: number = 0;
}
