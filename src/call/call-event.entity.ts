import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Json } from '../storage/json-type.ts';
import { BrokerEntity } from '../storage/stored-entity.ts';

/** One input of the turn engine, as it happened. Only added: a call is resumed and replayed from its events. */
@Entity({ tableName: 'call_events' })
export class CallEvent extends BrokerEntity {
  @Property({ type: 'string' })
  callId!: string;

  /** From 1, without gaps. */
  @Property({ type: 'integer' })
  seq!: number;

  /** Epoch milliseconds on the clock of the call. */
  @Property({ type: 'double' })
  at!: number;

  /** The event without what concerns a person. */
  @Property({ type: Json })
  event!: Readonly<Record<string, unknown>>;

  /** What concerns a person; erasing removes it, and the replay goes on with blanks. */
  @Property({ type: Json, nullable: true })
  personal: Readonly<Record<string, unknown>> | null = null;
}
