import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Json } from '../../storage/json-type.ts';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import type { Flows } from './stage-changes.ts';

/** How many leads went from one stage to another on a day, as of the batch that `StageCount` names. */
@Entity({ tableName: 'day_flows' })
export class DayFlows extends BrokerEntity {
  /** Its first instant, in UTC. */
  @Property({ type: 'Date' })
  day!: Date;

  @Property({ type: Json })
  flows!: Readonly<Flows>;
}
