import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Json } from '../../storage/json-type.ts';
import { BrokerEntity } from '../../storage/stored-entity.ts';

/** What a counter has added up for one day under one set of dimensions; its id is the hash of all that it stands for. */
@Entity({ tableName: 'report_rows' })
export class ReportRow extends BrokerEntity {
  /** Name of the counter. */
  @Property({ type: 'string' })
  report!: string;

  @Property({ type: 'integer' })
  generation!: number;

  /** Its first instant, in UTC. */
  @Property({ type: 'Date' })
  day!: Date;

  /** By name, in the order of the names. */
  @Property({ type: Json })
  dims!: Readonly<Record<string, string>>;

  /** Sums by the name of the measure. */
  @Property({ type: Json })
  n!: Readonly<Record<string, number>>;
}
