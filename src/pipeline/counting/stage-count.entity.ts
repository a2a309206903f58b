import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Json } from '../../storage/json-type.ts';
import { BrokerEntity } from '../../storage/stored-entity.ts';
import type { LeadsInStages } from './stage-changes.ts';

/** How many leads each stage has as of a batch of the log. One row per broker, under its id. */
@Entity({ tableName: 'stage_counts' })
export class StageCount extends BrokerEntity {
  /** The last batch of the log that is counted, here and in the flows. */
  @Property({ type: 'integer' })
  batch!: number;

  @Property({ type: Json })
  leads!: Readonly<LeadsInStages>;
}
