import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Lead } from '../../lead/lead.entity.ts';
import type { Channel } from '../../lead/lead.types.ts';
import { Json } from '../../storage/json-type.ts';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import { Reference } from '../../storage/tenancy/field-marks.ts';
import type { ContactDecision, ContactPurpose } from '../decision/may-contact.types.ts';

/** What of a decision is kept beside the attempt it allowed or refused. */
export type KeptDecision = Pick<ContactDecision, 'allowed' | 'ruleSet' | 'rulesVersion' | 'reasons'>;

/** A contact planned or made: its place under the caps is taken when it is planned, and moves to the moment at which it goes out. */
@Entity({ tableName: 'contacts' })
export class Contact extends BrokerEntity {
  @Reference(() => Lead)
  @Property({ type: 'string' })
  leadId!: string;

  @Property({ type: 'string' })
  channel!: Channel;

  @Property({ type: 'string' })
  purpose!: ContactPurpose;

  @Property({ type: 'Date' })
  at!: Date;

  /** Key of the message or call; one contact each. */
  @Property({ type: 'string' })
  attemptKey!: string;

  /** False: known to have reached nobody. Null: not known, which counts as reached. */
  @Property({ type: 'boolean', nullable: true })
  answered: boolean | null = null;

  /** Since when it is known that the attempt never went out; it then counts no more. */
  @Property({ type: 'Date', nullable: true })
  releasedAt: Date | null = null;

  @Property({ type: Json })
  decision!: Readonly<KeptDecision>;
}
