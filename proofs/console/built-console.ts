import { execFile } from 'node:child_process';
import { glob, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = fileURLToPath(new URL('../../console/', import.meta.url));
const built = join(folder, 'dist');
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

/** Builds the console when there is no build, or one older than a source. */
export async function buildConsole(): Promise<void> {
  if ((await builtAt()) >= (await newestSource())) return;
  // A process of its own: under Vitest, NODE_ENV would put React's development build into the bundle. Into a folder of
  // its own, then renamed: other tests open applications that serve what lies in console/dist.
  const fresh = await mkdtemp(join(folder, 'dist-'));
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', folder, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'],
    { env },
  );
  const old = `${fresh}-old`;
  await rename(built, old).catch(() => undefined);
  await rename(fresh, built);
  await rm(old, { recursive: true, force: true });
}

async function builtAt(): Promise<number> {
  const page = await stat(join(built, 'console/index.html')).catch(() => null);
  return page?.mtimeMs ?? 0;
}

async function newestSource(): Promise<number> {
  let newest = 0;
  for await (const path of glob(['{src,public,console,graphiql}/**/*', 'vite.config.ts'], { cwd: folder })) {
    const { mtimeMs } = await stat(join(folder, path));
    // A folder's time tells of a file that was removed.
    newest = Math.max(newest, mtimeMs, (await stat(dirname(join(folder, path)))).mtimeMs);
  }
  return newest;
}
