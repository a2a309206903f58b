import { constants } from 'node:fs';
import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
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

/** Throws unless nothing is at `path`, or an empty directory. */
export async function requireNothingAt(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) return;
  if (!found.isDirectory() || (await readdir(path)).length > 0)
    throw new Error(`${path} is not empty; name a directory that is empty or does not exist`);
}

/** Makes an empty directory in one that exists: Node's recursive `mkdir` never returns in a place such as /proc. */
export async function makeEmpty(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path).catch((cause: unknown) => {
    throw new Error(`${path} cannot be made: ${(cause as Error).message}`, { cause });
  });
}
