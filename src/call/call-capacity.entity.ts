import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BrokerEntity } from '../storage/stored-entity.ts';

/** How many lines of a broker are in use; its id is that of the broker. A counter, changed by `$inc` only. */
@Entity({ tableName: 'call_capacity' })
export class CallCapacity extends BrokerEntity {
  @Property({ type: 'integer' })
  inUse: number = 0;
}
