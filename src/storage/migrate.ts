import type { MikroORM } from '@mikro-orm/mongodb';
import type { Db } from 'mongodb';
import { withLease } from './named-lease.ts';

/** Brings the database to this version: one process at a time, because the migrator has no lock of its own. */
export async function migrate(orm: MikroORM, db: Db, processId: string): Promise<void> {
  await withLease(db, 'migrations', processId, async () => void (await orm.migrator.up()));
}
