import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Lead } from '../../lead/lead.entity.ts';
import { Channel } from '../../lead/lead.types.ts';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import { Personal, Reference } from '../../storage/tenancy/field-marks.ts';
import { ConsentSource, ConsentStatus, ContactPurpose } from '../contact-policy.enums.ts';

@ObjectType({
  description:
    'What a lead said about being contacted. Rows are only added: the latest one for a channel and purpose holds, and a revocation until a consent that is given and recorded after it.',
})
@Entity({ tableName: 'consents' })
export class Consent extends BrokerEntity {
  @Field(() => ID, { description: 'The lead that said so.' })
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  @Field(() => Channel, { description: 'The only channel it is about.' })
  @Property({ type: 'string' })
  channel!: Channel;

  @Field(() => ContactPurpose, { description: 'The only purpose it is about.' })
  @Property({ type: 'string' })
  purpose!: ContactPurpose;

  @Field(() => ConsentStatus, {
    description:
      'A revocation holds over each consent of the same instant, and over each that was recorded before it, whatever its date.',
  })
  @Property({ type: 'string' })
  status!: ConsentStatus;

  @Field(() => ConsentSource, { description: 'How it came to us; the proof itself is `proofRef`.' })
  @Property({ type: 'string' })
  source!: ConsentSource;

  @Field(() => String, {
    nullable: true,
    description: 'Where the proof is: a page with the version of its text, a recording, a file.',
  })
  @Personal()
  @Property({ type: 'string', nullable: true })
  proofRef: string | null = null;

  @Field(() => Date, { description: 'When the lead said so, given or taken back.' })
  @Property({ type: 'Date' })
  givenAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it ends by itself; null: never, except where the rules of a country end it.',
  })
  @Property({ type: 'Date', nullable: true })
  expiresAt: Date | null = null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2: whose law it was given under.' })
  @Property({ type: 'string', nullable: true })
  jurisdiction: string | null = null;
}
