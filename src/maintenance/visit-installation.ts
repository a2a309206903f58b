import type { Config } from '../config.ts';
import { openLog } from '../runtime/log.ts';
import { openRuntime } from '../composition/open-runtime.ts';
import type { Runtime } from '../runtime/scope.ts';
import { openInstallation } from './open-installation.ts';
import { requireCadenciaIn, requireDatabaseIn } from './require-installation.ts';

/** Does something on the database of an installation, without changing its form or doing its work, whether Cadencia runs or not. */
export async function visitInstallation<T>(
  config: Config,
  say: (line: string) => void,
  work: (runtime: Runtime) => Promise<T>,
): Promise<T> {
  if (!config.DATABASE_URL) await requireDatabaseIn(config.CADENCIA_DATA_DIR);
  const database = await openInstallation(config, say);
  try {
    await requireCadenciaIn(database, config);
    const runtime = await openRuntime(config, { database, isVisitor: true }, openLog('warn'), async () => undefined);
    try {
      return await work(runtime);
    } finally {
      runtime.clock.close();
      await runtime.orm.close();
    }
  } finally {
    await database.close();
  }
}
