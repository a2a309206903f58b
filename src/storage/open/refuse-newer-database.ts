import type { Db } from 'mongodb';
import { version } from '../../runtime/version.ts';
import { migrations } from '../migrations/index.ts';

interface MigrationRow {
  name: string;
  /** The version of the first program that had every migration up to this one. */
  version?: string;
}

const logOf = (db: Db) => db.collection<MigrationRow>('migrations');

/** Throws when the log of migrations has one that this program does not know: it would read and write rows in a form it was not made for. */
export async function refuseNewerDatabase(db: Db): Promise<void> {
  const known = migrations.map(({ name }) => name);
  const [newest] = await logOf(db)
    .find({ name: { $nin: known } }, { sort: { _id: -1 }, limit: 1 })
    .toArray();
  if (!newest) return;
  const needed = newest.version ? `Cadencia ${newest.version} or newer` : `a version of Cadencia newer than ${version}`;
  throw new Error(
    `The database was brought to a newer form by the migration ${newest.name}, which Cadencia ${version} does not know. ` +
      `Start ${needed}, or restore a backup from before that migration.`,
  );
}

/** Writes into the log of migrations which version is needed from now on. */
export async function noteVersion(db: Db): Promise<void> {
  await logOf(db).updateMany({ version: { $exists: false } }, { $set: { version } });
}
