import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { registration } from '../support/registration.ts';
import { Client } from '../support/client.ts';
import { Program, startCadencia } from '../support/cadencia-process.ts';
import { MeDocument, RegisterBrokerDocument, SignInDocument } from '../support/graphql/graphql.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cadencia-process-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const input = registration();

describe('a process of Cadencia', () => {
  it('starts its own database, ends on SIGTERM with 0, and finds its data again after SIGKILL', async () => {
    const env = { CADENCIA_DATA_DIR: dataDir, MONGOD_BINARY: inject('mongodBinary') };
    const first = await startCadencia(env);
    await new Client(first.url, null).run(RegisterBrokerDocument, { input });
    expect(await first.program.kill('SIGTERM')).toBe(0);
    const second = await startCadencia(env);
    const rival = new Program('dist/src/main.js', env);
    expect(await rival.exited).toBe(1);
    expect(rival.lines.join('\n')).toContain('already in use');
    await second.program.kill('SIGKILL');
    const third = await startCadencia(env);
    const credentials = { email: input.ownerEmail, password: input.ownerPassword };
    const { signIn } = await new Client(third.url, null).run(SignInDocument, { input: credentials });
    expect((await new Client(third.url, signIn.token).run(MeDocument)).me.broker.name).toBe('Casas');
    expect(await third.program.kill('SIGTERM')).toBe(0);
  }, 60_000);

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
