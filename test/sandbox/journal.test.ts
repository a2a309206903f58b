import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { Journal } from '../../src/sandbox/journal.ts';

async function journalPath(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'journal-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return join(dir, 'new', 'journal.jsonl');
}

it('entries appended together are all in the file, in order, when they are acknowledged', async () => {
  const path = await journalPath();
  const journal = await Journal.open<number>(path);
  await Promise.all([1, 2, 3, 4].map((entry) => journal.append(entry)));

  expect(await readFile(path, 'utf8')).toBe('1\n2\n3\n4\n');
  expect(journal.entries).toEqual([1, 2, 3, 4]);
  await journal.close();
});

it('half a line left by a crash is forgotten and does not spoil what follows', async () => {
  const path = await journalPath();
  const first = await Journal.open<string>(path);
  await first.append('é');
  await first.close();
  await appendFile(path, '"half ñ');
  const second = await Journal.open<string>(path);
  await second.append('whole');
  await second.close();
  const third = await Journal.open<string>(path);

  expect(third.entries).toEqual(['é', 'whole']);
  await third.close();
});
