import { Field, ID, InputType } from 'type-graphql';
import { Text } from '../text/input-format.ts';

@InputType({ description: 'Which entries; what is left out does not limit.' })
export class AuditLogFilter {
  @Field(() => ID, { nullable: true, description: 'What it happened to.' })
  entityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The lead it concerns.' })
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who did it: a member, a key, or the part of the system.' })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the event, such as `lead.stage_changed`.' })
  @Text('token')
  event?: string | null;

  @Field(() => Date, { nullable: true, description: 'Happened at this time or later.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Happened before this time.' })
  to?: Date | null;
}
