import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, inject, it } from 'vitest';
import { Program, startCadencia } from '../../test/support/cadencia-process.ts';
import { readPage } from '../../test/docs/pages.ts';

const authToken = 'first-hour-token';
const programs: Program[] = [];
const dir = await mkdtemp(join(tmpdir(), 'cadencia-hour-'));

afterAll(async () => {
  await Promise.all(programs.map((program) => program.kill()));
  await rm(dir, { recursive: true, force: true });
});

/** The blocks below "The first hour", as they are pasted. */
async function firstHour(): Promise<string> {
  const [, hour = ''] = /^## The first hour$(.*?)^## /ms.exec(await readPage('README.md')) ?? [];
  return [...hour.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block]) => block).join('');
}

/** What the demo has: a sandbox, and Cadencia that does everything in one process. */
async function startDemo(): Promise<{ url: string; databaseUrl: string }> {
  const sandbox = new Program('dist/src/sandbox/main.js', {
    SANDBOX_PORT: '0',
    SANDBOX_DIR: dir,
    SANDBOX_AUTH_TOKEN: authToken,
  });
  programs.push(sandbox);
  const line = await sandbox.line((one) => one.includes('listening'));
  const { listening } = JSON.parse(line) as { listening: string };
  const databaseUrl = new URL(inject('mongoUrl'));
  databaseUrl.pathname = `hour-${randomUUID()}`;
  const env = { ROLE: 'all', PORT: '0', DATABASE_URL: databaseUrl.href, SANDBOX_URL: listening };
  const { program, url } = await startCadencia({ ...env, SANDBOX_AUTH_TOKEN: authToken, NODE_ENV: 'development' });
  programs.push(program);
  return { url, databaseUrl: databaseUrl.href };
}

it('the first hour of the README runs as it is pasted', async () => {
  const { url, databaseUrl } = await startDemo();
  const script = (await firstHour())
    .replace('http://localhost:4000', url)
    .replace('npm run --silent create-owner', 'node dist/src/maintenance/main.js create-owner');
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const { stdout, stderr } = await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', script], { env });
  expect(stdout).toMatch(/"status": "FINISHED",\s+"counts": \{\s+"created": 60,\s+"refused": 4/);
  expect(stdout).toMatch(/"setCampaignStatus": \{\s+"status": "ACTIVE"/);
  expect(stdout).toMatch(/"explainEnrolment": \{\s+"decision": "[A-Z_]+"/);
  // At night nobody may be called; nothing else may be refused.
  const refused = [...stderr.matchAll(/"reason": "(\w+)"|"code": "(BAD_USER_INPUT|NOT_FOUND|INTERNAL_SERVER_ERROR)"/g)];
  expect(refused.map(([, reason]) => reason)).toEqual(refused.map(() => 'CONTACT_NOT_ALLOWED'));
  expect(stdout).toMatch(/"initiateCall": (null|\{\s+"id")/);
}, 120_000);
