import type { Db } from 'mongodb';

/** A command as MongoDB's own statistics name it. */
export type CommandName = 'find' | 'aggregate' | 'insert' | 'update' | 'findAndModify' | 'commitTransaction';

/** How often the server was sent these commands since it started. */
export async function countCommands(db: Db, names: readonly CommandName[]): Promise<number> {
  const { metrics } = await db.admin().serverStatus();
  const commands = metrics.commands as Record<CommandName, { total: bigint | number }>;
  return names.reduce((sum, name) => sum + Number(commands[name].total), 0);
}
