import { access, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../src/errors.ts';
import { limits } from '../src/graphql/limits/numbers.ts';

const root = new URL('../', import.meta.url);
const readme = await readFile(new URL('README.md', root), 'utf8');

function section(title: string): string {
  const body = readme.split(new RegExp(`^#+ ${title}$`, 'm'))[1];
  if (body === undefined) throw new Error(`the README has no section ${title}`);
  return body.split(/^#+ /m)[0]!;
}

function table(title: string): [string, string][] {
  const rows = section(title)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) => {
    const [, left = '', right = ''] = line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    return [left, right];
  });
}

describe('the README', () => {
  it('maps only what exists', async () => {
    const paths = table('Map').map(([path]) => path);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) await expect(access(new URL(path, root)), path).resolves.toBeUndefined();
  });

  it('lists every error code with its message, and no other', () => {
    expect(Object.fromEntries(table('Errors'))).toEqual(
      Object.fromEntries(Object.entries(errorCodes).map(([code, { en }]) => [code, en])),
    );
  });

  it('lists every limit with its number', () => {
    expect(Object.fromEntries(table('Limits'))).toEqual(
      Object.fromEntries(Object.entries(limits).map(([name, number]) => [name, String(number)])),
    );
  });
});
