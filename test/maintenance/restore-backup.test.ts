import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../src/maintenance/restore-backup.ts';
import { writeSums } from '../../src/maintenance/sums.ts';

let root: string;
let from: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cadencia-restore-'));
  from = join(root, 'backup');
  await mkdir(join(from, 'db'), { recursive: true });
  for (const [file, content] of Object.entries({ 'db/rows.wt': 'rows', port: '1', key: 'secret' }))
    await writeFile(join(from, file), content);
  await writeSums(from);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const restore = (verify: (dataDir: string) => Promise<string[]> = async () => []) =>
  restoreBackup({ from, dataDir: join(root, 'data'), verify });

const neverOpened = async () => Promise.reject(new Error('it was opened'));

/** What lies beside the backup afterwards. */
const left = async () => (await readdir(root)).filter((name) => name !== 'backup');

describe('a backup', () => {
  it('gets its place once it was verified, without the list and without the port of the original', async () => {
    const verified: string[] = [];
    await restore(async (dataDir) => {
      verified.push(await readFile(join(dataDir, 'db/rows.wt'), 'utf8'), ...(await left()));
      return [];
    });
    // Under its name nothing was there yet.
    expect(verified).toEqual(['rows', 'data.restoring']);
    expect(await left()).toEqual(['data']);
    expect((await readdir(join(root, 'data'))).toSorted()).toEqual(['db', 'key']);
  });

  it('in which verification finds a fault is refused, with the fault, and nothing is left behind', async () => {
    await expect(restore(async () => ['entry 7 was changed'])).rejects.toThrow('entry 7 was changed');
    expect(await left()).toEqual([]);
  });

  const damages: [what: string, damage: () => Promise<void>, told: string][] = [
    ['with a byte more', () => appendFile(join(from, 'db/rows.wt'), 'x'), 'db/rows.wt was changed or damaged'],
    ['with another byte', () => writeFile(join(from, 'db/rows.wt'), 'rowS'), 'db/rows.wt was changed or damaged'],
    ['without a file', () => rm(join(from, 'key')), 'key is missing'],
    ['with a file more', () => writeFile(join(from, 'db/more.wt'), ''), 'db/more.wt does not belong to the backup'],
    ['without its list', () => rm(join(from, 'SHA256SUMS')), 'there is no SHA256SUMS'],
  ];

  it.each(damages)('%s is refused before anything is opened', async (_what, damage, told) => {
    await damage();
    await expect(restore(neverOpened)).rejects.toThrow(told);
    expect(await left()).toEqual([]);
  });

  it('is not restored over anything', async () => {
    await mkdir(join(root, 'data'));
    await writeFile(join(root, 'data/today'), 'rows of today');
    await expect(restore()).rejects.toThrow('is not empty');
    expect(await readdir(join(root, 'data'))).toEqual(['today']);
  });
});
