import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BrokerEntity } from '../storage/stored-entity.ts';

/**
 * Who holds the talk of a call, and how much of it is stored; its id is that of the call. Apart from the call, because it
 * is written every few milliseconds while webhooks write the call.
 */
@Entity({ tableName: 'call_sessions' })
export class CallSession extends BrokerEntity {
  /** Raised by whoever takes the talk over: what a former owner still writes is refused. */
  @Property({ type: 'integer' })
  fence: number = 0;

  @Property({ type: 'string', nullable: true })
  owner: string | null = null;

  /** On the server's clock. */
  @Property({ type: 'Date', nullable: true })
  leaseUntil: Date | null = null;

  @Property({ type: 'integer' })
  eventCount: number = 0;

  @Property({ type: 'integer' })
  lineCount: number = 0;
}
