import type { Db } from 'mongodb';

/** CPU time the server has used so far, in milliseconds; null where it does not tell. */
export async function mongodCpu(db: Db): Promise<number | null> {
  const { extra_info: info } = await db.admin().serverStatus();
  const { user_time_us: user, system_time_us: system } = info as Record<string, unknown>;
  return user === undefined ? null : (Number(user) + Number(system)) / 1000;
}
