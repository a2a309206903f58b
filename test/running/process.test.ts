import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Program } from '../support/cadencia-process.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cadencia-process-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('a process of Cadencia', () => {
  it('says what to do when its settings are wrong', async () => {
    const program = new Program('dist/src/main.js', { PORT: 'many', CADENCIA_COLOUR: 'red' });
    expect(await program.exited).toBe(1);
    expect(program.lines.join('\n')).toMatch(/PORT[\s\S]*CADENCIA_COLOUR: there is no such setting/);
  });

  it('refuses a mongod that is no program, with the four ways out', async () => {
    const program = new Program('dist/src/main.js', {
      CADENCIA_DATA_DIR: dataDir,
      MONGOD_BINARY: '/nonexistent/mongod',
    });
    expect(await program.exited).toBe(1);
    expect(program.lines.join('\n')).toMatch(/MONGOD_BINARY names[\s\S]*1\.[\s\S]*2\.[\s\S]*3\.[\s\S]*4\./);
  });
});
