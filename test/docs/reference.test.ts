import { access, glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/language/error-codes.ts';
import { limits } from '../../src/server/limits/numbers.ts';
import { mayDo, needs } from '../isolation/role-table.ts';
import type { Permission } from '../support/graphql/graphql.ts';
import { readPage, section } from './pages.ts';

const root = new URL('../../', import.meta.url);

async function table(path: string, title: string): Promise<[string, string][]> {
  const rows = section(await readPage(path), title)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) => {
    const [, left = '', right = ''] = line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    return [left, right];
  });
}

/** In the order of the table of needs. Who gives a role needs what it allows besides, which the documents say in words. */
function operationsWith(permission: Permission): string[] {
  const given = Object.entries(needs).filter(([, need]) => {
    if (!Array.isArray(need)) return false;
    return need.includes('MEMBER_WRITE') ? permission === 'MEMBER_WRITE' : need.includes(permission);
  });
  const names = given.map(([name]) => name);
  return permission === 'FILE_WRITE' ? [...names, 'POST /files'] : names;
}

function operationsFor(need: 'anyone' | 'member'): string[] {
  return Object.keys(needs)
    .filter((name) => needs[name] === need)
    .toSorted();
}

function namesIn(sentence: string): string[] {
  return [...sentence.matchAll(/`(\w+)`/g)].map(([, name]) => name!).toSorted();
}

describe('the map in docs/architecture.md', () => {
  it('names only what exists', async () => {
    const paths = (await table('docs/architecture.md', 'Map')).map(([path]) => path);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) await expect(access(new URL(path, root)), path).resolves.toBeUndefined();
  });
});

describe('docs/api.md', () => {
  it('lists every error code with its message, and no other', async () => {
    expect(Object.fromEntries(await table('docs/api.md', 'Errors'))).toEqual(
      Object.fromEntries(Object.entries(errorCodes).map(([code, { en }]) => [code, en])),
    );
  });

  it('lists the operations of every permission, and no other', async () => {
    const rows = await table('docs/api.md', 'Roles and permissions');
    expect(Object.fromEntries(rows.map(([permission, operations]) => [permission, operations.split(', ')]))).toEqual(
      Object.fromEntries(mayDo.OWNER.map((permission) => [permission, operationsWith(permission)])),
    );
  });

  it('names the operations that need no permission', async () => {
    const text = section(await readPage('docs/api.md'), 'Roles and permissions');
    const [, ofMembers = '', ofAnyone = ''] =
      /^An operation.*? permissions\. (.*) need a credential; (.*) need none\./m.exec(text) ?? [];
    expect([namesIn(ofMembers), namesIn(ofAnyone)]).toEqual([operationsFor('member'), operationsFor('anyone')]);
  });

  it('lists every limit with its number', async () => {
    expect(Object.fromEntries(await table('docs/api.md', 'Limits'))).toEqual(
      Object.fromEntries(Object.entries(limits).map(([name, number]) => [name, String(number)])),
    );
  });
});

describe('a page of the documentation', () => {
  it('links only to what exists', async () => {
    let pages = 0;
    for await (const path of glob(['*.md', 'docs/**/*.md'], { cwd: root })) {
      pages++;
      const links = [...(await readPage(path)).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
      const gone = links.map((link) => access(new URL(link, new URL(path, root))));
      await expect(Promise.all(gone), path).resolves.toBeDefined();
    }
    expect(pages).toBeGreaterThan(40);
  });

  it.each(['README.md', 'README.es.md'])('%s is at most 12 KB long', async (path) => {
    expect(Buffer.byteLength(await readPage(path))).toBeLessThanOrEqual(12_288);
  });
});
