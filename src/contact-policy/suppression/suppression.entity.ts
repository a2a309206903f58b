import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Lead } from '../../lead/lead.entity.ts';
import { Channel } from '../../lead/lead.types.ts';
import { Json } from '../../storage/json-type.ts';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import { Personal, Reference } from '../../storage/tenancy/field-marks.ts';
import { SuppressionSource } from '../contact-policy.enums.ts';

@ObjectType({
  description:
    'A lead that is not to be contacted. It also holds for whoever has the same phone number or e-mail address, the ones that the lead gets later included.',
})
@Entity({ tableName: 'suppressions' })
export class Suppression extends BrokerEntity {
  @Field(() => ID, { description: 'The lead it was recorded for.' })
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  /** Salted hashes of every phone and e-mail that the lead has had since: they outlive the lead without naming it. */
  @Property({ type: Json, hidden: true })
  recipientHashes: readonly string[] = [];

  @Field(() => Channel, { nullable: true, description: 'Null: every channel.' })
  @Property({ type: 'string', nullable: true })
  channel: Channel | null = null;

  @Field({
    description: 'Why it was first asked for, 1 to 500 characters; reasons that came later are in the audit log.',
  })
  @Personal()
  @Property({ type: 'string' })
  reason!: string;

  @Field(() => SuppressionSource, { description: 'Who or what asked for it.' })
  @Property({ type: 'string' })
  source!: SuppressionSource;

  @Field(() => Date, { nullable: true, description: 'Since when it no longer holds.' })
  @Property({ type: 'Date', nullable: true })
  liftedAt: Date | null = null;
}
