import { mkdir, readdir, rm, stat } from 'node:fs/promises';

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
