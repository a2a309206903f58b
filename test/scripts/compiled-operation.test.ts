import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newOperation, type NewOperation } from '../../scripts/new/new-operation.ts';
import { readRepository } from '../../scripts/new/repository.ts';
import { removeCopy } from '../mutants/working-copy.ts';

/** A copy of `src` with the new operation in it. */
let copy: string;
let written: NewOperation;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'cadencia-new-'));
  for (const path of ['src', 'tsconfig.json', '.oxlintrc.json', 'package.json'])
    await cp(path, join(copy, path), { recursive: true });
  await symlink(resolve('node_modules'), join(copy, 'node_modules'), 'dir');
  written = newOperation(await readRepository('.'), 'meeting', 'confirm-meeting');
  for (const [path, text] of sources()) await writeFile(join(copy, path), text);
  const project = {
    extends: './tsconfig.json',
    include: ['src/**/*.events.ts'],
    files: sources().map(([path]) => path),
  };
  await writeFile(join(copy, 'tsconfig.new.json'), JSON.stringify(project));
});
afterAll(() => removeCopy(copy));

function sources(): [string, string][] {
  return [...written.files].filter(([path]) => path.startsWith('src/'));
}

/** What the program says about the copy; nothing when it is content. */
async function saidBy(program: string, args: string[]): Promise<string> {
  const run = promisify(execFile)(resolve('node_modules/.bin', program), args, { cwd: copy });
  return run.then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
}

const compile = () => saidBy('tsc', ['-p', 'tsconfig.new.json']);

it(
  'the compiler names the place where a new operation does nothing yet, and no other',
  { timeout: 60_000 },
  async () => {
    const faults = (await compile()).split('\n').filter((line) => /^\S/.test(line));
    expect(faults).toEqual([
      expect.stringMatching(
        /^src\/meeting\/confirm-meeting\.ts.*'Promise<void>' is not assignable to .*'Promise<Meeting>'/,
      ),
    ]);
  },
);

it('a new operation compiles and lints once its commit is written', { timeout: 60_000 }, async () => {
  const path = join(copy, written.path);
  const change = "tx.record('meeting.changed', meeting, { held: true });\n      return meeting;";
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(/^( +const meeting = .*\n)/m, (line) => `${line}      ${change}\n`),
  );
  expect(await compile()).toBe('');
  const paths = sources().map(([one]) => one);
  expect(await saidBy('oxlint', ['--type-aware', '--deny-warnings', ...paths])).toBe('');
});
