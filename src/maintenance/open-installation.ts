import type { Config } from '../config.ts';
import { findRunningMongod } from '../storage/local-mongod/find-running.ts';
import { openDatabase, type Database } from '../storage/open/open-database.ts';

/** The database that Cadencia works on, whether it runs or not: a given one, its mongod, or the same started for now. */
export async function openInstallation(config: Config, say: (line: string) => void): Promise<Database> {
  const running = config.DATABASE_URL ? null : await findRunningMongod(config.CADENCIA_DATA_DIR);
  return openDatabase({
    url: config.DATABASE_URL ?? (running ? `mongodb://127.0.0.1:${running}/?directConnection=true` : null),
    name: config.DATABASE_NAME,
    dataDir: config.CADENCIA_DATA_DIR,
    mongodBinary: config.MONGOD_BINARY ?? null,
    path: config.path,
    say,
  });
}
