import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDirectory } from '../../src/storage/open/make-directory.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cadencia-directory-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('a directory that is to be there', () => {
  it('is created with those above it, also when some are there already, and twice at once', async () => {
    await makeDirectory(join(dir, 'a'));
    await Promise.all([makeDirectory(join(dir, 'a', 'b', 'c')), makeDirectory(join(dir, 'a', 'b', 'c'))]);
    expect(await readdir(join(dir, 'a', 'b'))).toEqual(['c']);
  });

  it('is refused where a file has its name', async () => {
    await writeFile(join(dir, 'file'), '');
    await expect(makeDirectory(join(dir, 'file'))).rejects.toThrow('EEXIST');
  });

  it.runIf(process.platform === 'linux')('is refused, and not tried for ever, where none can be', async () => {
    await expect(makeDirectory('/proc/cadencia/data')).rejects.toThrow('ENOENT');
  });
});
