import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findRunningMongod } from '../storage/local-mongod/find-running.ts';
import { copyData } from './copy-data.ts';
import { makeEmpty, requireNothingAt } from './empty-directory.ts';
import { checkSums } from './sums.ts';

export interface Restoring {
  from: string;
  dataDir: string;
  /** Opens the restored directory and returns what is wrong with it. */
  verify: (dataDir: string) => Promise<string[]>;
}

/**
 * Puts a backup in place of nothing: its sums are checked, a copy is opened and verified, and only then it gets its name.
 * Throws what is wrong, and leaves no directory behind.
 */
export async function restoreBackup({ from, dataDir, verify }: Restoring): Promise<void> {
  if (await findRunningMongod(dataDir)) throw new Error(`a Cadencia runs on ${dataDir}; stop it first`);
  await requireNothingAt(dataDir);
  refuse(await checkSums(from));
  const copy = `${resolve(dataDir)}.restoring`;
  await makeEmpty(copy);
  try {
    await copyData(from, copy);
    await rm(join(copy, 'SHA256SUMS'));
    // It gets a port of its own: on this one the original may run.
    await rm(join(copy, 'port'), { force: true });
    refuse(await verify(copy));
    await rm(dataDir, { recursive: true, force: true });
    await rename(copy, dataDir);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function refuse(faults: string[]): void {
  if (faults.length > 0)
    throw new Error(`The backup cannot be restored:\n${faults.map((one) => `  ${one}`).join('\n')}`);
}
