import { Migration } from '@mikro-orm/migrations-mongodb';
import { buildIndexes, type Indexes } from '../indexes/build-indexes.ts';

const DAY_IN_SECONDS = 24 * 60 * 60;

export const deadHeartbeatsIndexes: Indexes = {
  heartbeats: [{ key: { at: 1 }, expireAfterSeconds: DAY_IN_SECONDS }],
};

/** Removes the heartbeats of processes that were killed (../heartbeat.ts). The server dates them, so a TTL index may. */
export class DeadHeartbeats extends Migration {
  override async up(): Promise<void> {
    await buildIndexes(this.driver.getConnection().getDb(), deadHeartbeatsIndexes);
  }
}
