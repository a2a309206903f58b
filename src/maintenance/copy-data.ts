import { constants } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename } from 'node:path';

/** Locks and pids of the running program, and its diagnostics, which it goes on writing while it is locked. */
const ofTheProgram = /^(mongod\.lock|diagnostic\.data|mongod-of-\d+)$/;

function isData(path: string): boolean {
  return !ofTheProgram.test(basename(path));
}

/** Copies a data directory into an empty one: the database, its port, and the keys beside it. A file system that can shares the blocks. */
export async function copyData(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: isData,
  });
}
