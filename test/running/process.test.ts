import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongodBinary } from '../../proofs/chaos/kit/mongod-binary.ts';
import { Program } from '../support/cadencia-process.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cadencia-process-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('a process of Cadencia', () => {
  it('says what to do when its settings are wrong', async () => {
    const settings = { PORT: 'many', CADENCIA_COLOUR: 'red', HOST: '999.1.1.1', DATABASE_URL: 'mysql://x' };
    const program = new Program('dist/src/main.js', settings);
    expect(await program.exited).toBe(1);
    expect(program.lines.join('\n')).toMatch(
      /HOST: [\s\S]*DATABASE_URL: [\s\S]*PORT: [\s\S]*CADENCIA_COLOUR: there is no such setting/,
    );
  });

  it('refuses a mongod that is no program, with the four ways out', async () => {
    const program = new Program('dist/src/main.js', {
      CADENCIA_DATA_DIR: dataDir,
      MONGOD_BINARY: '/nonexistent/mongod',
    });
    expect(await program.exited).toBe(1);
    expect(program.lines.join('\n')).toMatch(/MONGOD_BINARY names[\s\S]*1\.[\s\S]*2\.[\s\S]*3\.[\s\S]*4\./);
  });

  it('names the setting of a directory that cannot be made', async () => {
    const env = { CADENCIA_DATA_DIR: '/dev/null/data', MONGOD_BINARY: await mongodBinary() };
    const program = new Program('dist/src/main.js', env);
    expect(await program.exited).toBe(1);
    expect(program.lines.join('\n')).toContain('CADENCIA_DATA_DIR: ENOTDIR');
  });

  it('ends, and its mongod with it, when its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const env = { CADENCIA_DATA_DIR: dataDir, MONGOD_BINARY: await mongodBinary(), PORT: String(port) };
    const program = new Program('dist/src/main.js', env);
    expect(await program.exited).toBe(1);
    expect(program.lines.join('\n')).toMatch(new RegExp(`PORT: .*address already in use 127.0.0.1:${port}`));
    taken.close();
    const kept = Number(await readFile(join(dataDir, 'port'), 'utf8'));
    const mongod = connect(kept, '127.0.0.1');
    await expect(once(mongod, 'connect')).rejects.toThrow('ECONNREFUSED');
  });
});
