import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findRunningMongod } from '../storage/local-mongod/find-running.ts';
import { startLocalMongod } from '../storage/local-mongod/start.ts';
import { copyData } from './copy-data.ts';
import { makeEmpty, requireNothingAt } from './empty-directory.ts';
import { requireDatabaseIn } from './require-installation.ts';
import { writeSums } from './sums.ts';
import { whileLocked } from './while-locked.ts';

export interface Backup {
  dataDir: string;
  /** A directory that is empty or does not exist. */
  to: string;
  /** The mongod to start when Cadencia does not run. */
  binary: () => Promise<string>;
}

/** Copies the data directory of our own mongod, whether Cadencia runs or not. What is at `to` is a whole backup, or nothing. */
export async function backUp({ dataDir, to, binary }: Backup): Promise<void> {
  await requireDatabaseIn(dataDir);
  await requireNothingAt(to);
  const partial = `${resolve(to)}.partial`;
  // Before anything is locked: a place that takes no directory is told at once.
  await makeEmpty(partial);
  try {
    await withMongod(dataDir, binary, (port) => whileLocked(port, () => copyData(dataDir, partial)));
    await writeSums(partial);
    await rm(to, { recursive: true, force: true });
    await rename(partial, to);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** The one that runs, or one that is started for now: it closes what a crash left open, and no Cadencia starts beside it. */
async function withMongod(
  dataDir: string,
  binary: Backup['binary'],
  work: (port: number) => Promise<void>,
): Promise<void> {
  const running = await findRunningMongod(dataDir);
  if (running) return work(running);
  const mongod = await startLocalMongod(await binary(), dataDir);
  await work(Number(new URL(mongod.url).port)).finally(mongod.stop);
}
