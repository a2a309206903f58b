import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The present tree, seen from the compiled file. */
export const here = fileURLToPath(new URL('../../../', import.meta.url));

export interface OtherBuild {
  /** Its root directory. */
  dir: string;
  close: () => Promise<void>;
}

/** Builds a commit in a worktree beside the present tree, with the present benches: both are measured by the same yardstick. */
export async function buildCommit(commit: string): Promise<OtherBuild> {
  const parent = await mkdtemp(join(tmpdir(), 'cadencia-compare-'));
  const dir = join(parent, 'tree');
  const close = async () => {
    await rm(parent, { recursive: true, force: true });
    await execute('git', ['worktree', 'prune'], { cwd: here });
  };
  try {
    await execute('git', ['worktree', 'add', '--detach', dir, commit], { cwd: here });
    await installInto(dir);
    await rm(join(dir, 'bench'), { recursive: true, force: true });
    await cp(join(here, 'bench'), join(dir, 'bench'), { recursive: true });
    await build(dir, commit);
    return { dir, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The same packages where both lock files are the same, else its own. */
async function installInto(dir: string): Promise<void> {
  const [ours, theirs] = await Promise.all([lockOf(here), lockOf(dir)]);
  if (ours === theirs) await symlink(join(here, 'node_modules'), join(dir, 'node_modules'));
  else await execute('npm', ['ci'], { cwd: dir });
}

function lockOf(dir: string): Promise<string> {
  return readFile(join(dir, 'package-lock.json'), 'utf8');
}

async function build(dir: string, commit: string): Promise<void> {
  try {
    await execute('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { cwd: dir });
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    throw new Error(`the present benches do not fit ${commit}, which differs in what they use:\n${stdout}`, {
      cause: error,
    });
  }
}
