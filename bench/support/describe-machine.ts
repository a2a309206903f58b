import { availableParallelism, totalmem } from 'node:os';
import type { Db } from 'mongodb';

export interface Machine {
  cores: number;
  memoryInGigabytes: number;
  platform: string;
  node: string;
  mongod: string;
}

/** What the figures depend on besides the code. */
export async function describeMachine(db: Db): Promise<Machine> {
  const { version } = await db.admin().serverInfo();
  return {
    cores: availableParallelism(),
    memoryInGigabytes: Math.round(totalmem() / 1024 ** 3),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    mongod: String(version),
  };
}
