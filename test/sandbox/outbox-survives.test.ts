import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

import { sandboxMessages } from '../../src/provider/message/sandbox.ts';
import { twilioVoice } from '../../src/provider/voice/twilio.ts';
import { LEAD, OFFICE } from './support/open-line.ts';

const account = { accountSid: `AC${'1'.repeat(32)}`, authTokens: ['sandbox-token'] as [string] };

async function startProgram(dir: string): Promise<{ url: string; program: ChildProcess }> {
  const main = fileURLToPath(new URL('../../src/sandbox/main.ts', import.meta.url));
  const env = {
    ...process.env,
    SANDBOX_PORT: '0',
    SANDBOX_DIR: dir,
    SANDBOX_AUTH_TOKEN: 'sandbox-token',
    SANDBOX_SPEED: '20',
  };
  const flags = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
  const program = spawn(process.execPath, [...flags, main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void program.kill('SIGKILL'));
  const [line] = (await once(createInterface(program.stdout), 'line')) as [string];
  return { url: (JSON.parse(line) as { listening: string }).listening, program };
}

async function effects(url: string): Promise<{ id: string; key: string }[]> {
  const response = await fetch(`${url}/outbox`);
  return ((await response.json()) as { effects: { id: string; key: string }[] }).effects;
}

it('what was acknowledged is still known after the program was killed, and a key still counts once', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const before = await startProgram(dir);
  const mailbox = sandboxMessages({ ...account, url: before.url });
  const message = { key: 'k1', channel: 'sms', to: LEAD, from: OFFICE, body: 'Hola' } as const;
  const sent = await mailbox.send(message);
  const placed = await twilioVoice({ ...account, name: 'sandbox', apiBaseUrl: before.url }).placeCall({
    attemptKey: 'k2',
    to: LEAD,
    from: OFFICE,
    instructionsUrl: 'http://127.0.0.1:1/instructions/t0ken',
    statusUrl: 'http://127.0.0.1:1/status',
    ringTimeoutSeconds: 20,
    maxDurationSeconds: 60,
    detectMachine: false,
    record: false,
  });
  before.program.kill('SIGKILL');
  await once(before.program, 'exit');
  await appendFile(join(dir, 'outbox.jsonl'), '{"kind":"message","id":"half a li');

  const after = await startProgram(dir);
  const later = sandboxMessages({ ...account, url: after.url });
  expect(placed.kind).toBe('placed');
  expect(await later.find('k1')).toEqual(sent);
  expect(await later.send(message)).toEqual(sent);
  expect(await later.send({ ...message, key: 'k3' })).toMatchObject({ kind: 'sent' });
  expect((await effects(after.url)).map(({ key }) => key)).toEqual([
    'k1',
    'http://127.0.0.1:1/instructions/t0ken',
    'k3',
  ]);
  const voice = twilioVoice({ ...account, name: 'sandbox', apiBaseUrl: after.url });
  const startedAfter = new Date(Date.now() - 60_000);
  expect(await voice.findCall({ to: LEAD, from: OFFICE, startedAfter })).toMatchObject({ status: 'failed' });

  after.program.kill('SIGTERM');
  expect(await once(after.program, 'exit')).toEqual([0, null]);
});
