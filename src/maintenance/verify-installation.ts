import type { Config } from '../config.ts';
import { openLog } from '../runtime/log.ts';
import { openRuntime } from '../composition/open-runtime.ts';
import { openInstallation } from './open-installation.ts';
import { requireCadenciaIn, requireDatabaseIn } from './require-installation.ts';
import { verifyDatabase, type Verification } from './verify-database.ts';

/** Opens the database of an installation, without changing its form or doing its work, and verifies it. */
export async function verifyInstallation(config: Config, say: (line: string) => void): Promise<Verification> {
  if (!config.DATABASE_URL) await requireDatabaseIn(config.CADENCIA_DATA_DIR);
  const database = await openInstallation(config, say);
  try {
    await requireCadenciaIn(database, config);
    const runtime = await openRuntime(config, { database, isVisitor: true }, openLog('warn'), async () => undefined);
    try {
      return await verifyDatabase(runtime);
    } finally {
      runtime.clock.close();
      await runtime.orm.close();
    }
  } finally {
    await database.close();
  }
}
