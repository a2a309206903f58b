import { constants } from 'node:fs';
import { cp, readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';

/** Locks and pids of the running program, and its diagnostics, which it goes on writing while it is locked. */
const ofTheProgram = /^(mongod\.lock|diagnostic\.data|mongod-of-\d+)$/;

function isData(path: string): boolean {
  return !ofTheProgram.test(basename(path));
}

/** Copies a data directory: the database, its port, and the keys beside it. A file system that can shares the blocks. */
export async function copyData(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    errorOnExist: true,
    force: false,
    mode: constants.COPYFILE_FICLONE,
    filter: isData,
  });
}

/** Throws unless nothing is at `path`, or an empty directory. */
export async function requireNothingAt(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) return;
  if (!found.isDirectory() || (await readdir(path)).length > 0)
    throw new Error(`${path} is not empty; name a directory that is empty or does not exist`);
}
