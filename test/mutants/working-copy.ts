import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Mutant } from './mutant.ts';

/** The repository as it lies on disk, new files too, in a folder where it may be broken. Packages are linked. */
export async function copyRepository(to: string): Promise<void> {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-coz', '--exclude-standard'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const file of stdout.split('\0').filter((name) => name !== '' && existsSync(name))) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await cp(file, join(to, file));
  }
  await symlink(resolve('node_modules'), join(to, 'node_modules'), 'dir');
}

/** Says what keeps a mutant from being applied: the code it changes has changed itself. */
export async function patchFault({ file, from, to }: Mutant): Promise<string | null> {
  if (!existsSync(file)) return `${file} does not exist`;
  const times = (await readFile(file, 'utf8')).split(from).length - 1;
  if (times !== 1) return `its old text occurs ${times} times in ${file}`;
  return from === to ? 'it changes nothing' : null;
}

/** Runs `work` with the mutant in the copy, and takes it out again. */
export async function withMutant<T>(copy: string, { file, from, to }: Mutant, work: () => Promise<T>): Promise<T> {
  const path = join(copy, file);
  const whole = await readFile(path, 'utf8');
  await writeFile(
    path,
    whole.replace(from, () => to),
  );
  try {
    return await work();
  } finally {
    await writeFile(path, whole);
  }
}

export async function removeCopy(copy: string): Promise<void> {
  await rm(copy, { recursive: true, force: true });
}
