import { glob, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { replaced, replacedNames } from './words-of-the-house.ts';

const root = new URL('../../', import.meta.url);
const where = ['{src,jobs,bench,console/src,test,proofs}/**/*.{ts,tsx}', 'docs/*.md', 'README*.md'];

it('a word that was replaced does not come back', async () => {
  const found: string[] = [];
  for await (const path of glob(where, { cwd: root })) {
    if (path.startsWith('test/words/')) continue;
    const text = `${path}\n${await readFile(new URL(path, root), 'utf8')}`;
    for (const [words, flags] of [
      [replaced, 'i'],
      [replacedNames, ''],
    ] as const)
      for (const [word, instead] of Object.entries(words)) {
        const [old] = new RegExp(`\\b${word}`, flags).exec(text) ?? [];
        if (old) found.push(`${path}: ${old} → ${instead}`);
      }
  }
  expect(found).toEqual([]);
});
