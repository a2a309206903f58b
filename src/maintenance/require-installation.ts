import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Database } from '../storage/open/open-database.ts';

/** Throws when a data directory holds no database. A mongod that is started on it would make one, and all of it would be right. */
export async function requireDatabaseIn(dataDir: string): Promise<void> {
  const found = await stat(join(dataDir, 'db', 'WiredTiger')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (!found)
    throw new Error(
      `There is no database in ${resolve(dataDir)}. Set CADENCIA_DATA_DIR to the data directory of the installation.`,
    );
}

/** Throws when a database was never one of Cadencia: a wrong name opens an empty one. */
export async function requireCadenciaIn({ db }: Database, config: Config): Promise<void> {
  const found = await db.listCollections({ name: 'migrations' }, { nameOnly: true }).toArray();
  if (found.length > 0) return;
  const place = config.DATABASE_URL ? 'at DATABASE_URL' : `in ${resolve(config.CADENCIA_DATA_DIR)}`;
  const settings = config.DATABASE_URL ? 'DATABASE_URL and DATABASE_NAME' : 'CADENCIA_DATA_DIR and DATABASE_NAME';
  throw new Error(`The database ${db.databaseName} ${place} holds nothing of Cadencia. Check ${settings}.`);
}
