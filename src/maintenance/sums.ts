import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** As `sha256sum` writes and checks it. */
const listName = 'SHA256SUMS';

/** Writes the list of what is in a directory. */
export async function writeSums(dir: string): Promise<void> {
  const lines: string[] = [];
  for (const file of await filesIn(dir)) lines.push(`${await sumOf(join(dir, file))}  ${file}\n`);
  await writeFile(join(dir, listName), lines.join(''));
}

/** What in a directory is not as its list says, in words; empty for a good one. */
export async function checkSums(dir: string): Promise<string[]> {
  const list = await readFile(join(dir, listName), 'utf8').catch(() => null);
  if (list === null) return [`there is no ${listName}: this is no backup, or one that was not finished`];
  const expected = new Map(list.split('\n').flatMap((line) => entryOf(line)));
  const there = await filesIn(dir);
  const faults = [...expected.keys()].filter((file) => !there.includes(file)).map((file) => `${file} is missing`);
  for (const file of there) {
    const sum = expected.get(file);
    if (sum === undefined) faults.push(`${file} does not belong to the backup`);
    else if ((await sumOf(join(dir, file))) !== sum) faults.push(`${file} was changed or damaged`);
  }
  return faults;
}

function entryOf(line: string): [file: string, sum: string][] {
  const [, sum, file] = /^([\da-f]{64}) {2}(.+)$/.exec(line) ?? [];
  return sum && file ? [[file, sum]] : [];
}

async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files
    .map((file) => relative(dir, file))
    .filter((file) => file !== listName)
    .toSorted();
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
