import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BrokerEntity } from '../../storage/stored-entity.ts';

/** The next entry to read: its batch, and its place in the list of that batch. */
export interface LogPlace {
  batch: number;
  index: number;
}

/** How far a follower has read the log of a broker. One row per generation, under `<broker>:<follower>:<generation>`. */
@Entity({ tableName: 'follower_cursors' })
export class FollowerCursor extends BrokerEntity implements LogPlace {
  /** Name of the follower. */
  @Property({ type: 'string' })
  follower!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'integer' })
  generation!: number;

  @Property({ type: 'integer' })
  batch!: number;

  @Property({ type: 'integer' })
  index!: number;

  /** Readers read the rows of this generation: it is the last that reached the end of the log. */
  @Property({ type: 'boolean' })
  isCurrent!: boolean;

  /** When a counter met an entry that it could not count; null while it goes on. */
  @Property({ type: 'Date', nullable: true })
  stoppedAt: Date | null = null;
}
