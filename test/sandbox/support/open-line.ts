import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

import { sandboxMessages } from '../../../src/provider/message/sandbox.ts';
import type { MessageProvider } from '../../../src/provider/message/message-provider.ts';
import { twilioVoice } from '../../../src/provider/voice/twilio.ts';
import type { CallRequest, VoiceProvider } from '../../../src/provider/voice/voice-provider.ts';
import { openSandbox } from '../../../src/sandbox/open-sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../src/sandbox/open-sandbox.ts';
import { FakeCadencia } from './fake-cadencia.ts';
import type { Webhook } from './fake-cadencia.ts';

export const LEAD = '+56987654321';
export const OFFICE = '+56222345678';
const account = { accountSid: `AC${'1'.repeat(32)}`, authTokens: ['sandbox-token'] as [string] };

export interface Line {
  dir: string;
  sandbox: Sandbox;
  cadencia: FakeCadencia;
  voice: VoiceProvider;
  messages: MessageProvider;
  /** Decides how the lead behaves. */
  setUp: (person: object, address?: string) => Promise<void>;
  request: (change?: Partial<CallRequest>) => CallRequest;
  /** Places a call and returns its id. */
  call: (change?: Partial<CallRequest>) => Promise<string>;
  /** The last status callback of a call. */
  ended: (callSid: string) => Promise<Record<string, string>>;
}

/** A sandbox and our side, connected over real sockets, two hundred times faster than life. */
export async function openLine(options: Partial<SandboxOptions> = {}): Promise<Line> {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'sandbox-')));
  const sandbox = await openSandbox({
    dir,
    authToken: account.authTokens[0],
    speed: 200,
    retryFor: 5_000,
    reconnectFor: 2_000,
    shortestSilence: 1_000,
    ...options,
  });
  const voice = twilioVoice({ ...account, name: 'sandbox', apiBaseUrl: sandbox.url });
  const cadencia = await FakeCadencia.open(voice);
  onTestFinished(async () => {
    await sandbox.close();
    await cadencia.close();
    await rm(dir, { recursive: true, force: true });
  });
  const messages = sandboxMessages({ ...account, url: sandbox.url });
  return { dir, sandbox, cadencia, voice, messages, ...operations({ sandbox, cadencia, voice }) };
}

type Ends = Pick<Line, 'sandbox' | 'cadencia' | 'voice'>;

function operations({ sandbox, cadencia, voice }: Ends): Pick<Line, 'setUp' | 'request' | 'call' | 'ended'> {
  const request = (change: Partial<CallRequest> = {}) => ({ ...callRequest(cadencia.url), ...change });
  return {
    request,
    async setUp(person, address = LEAD) {
      const response = await fetch(`${sandbox.url}/people/${encodeURIComponent(address)}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(person),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    async call(change) {
      const placed = await voice.placeCall(request(change));
      if (placed.kind !== 'placed') throw new Error(`not placed: ${JSON.stringify(placed)}`);
      return placed.providerCallId;
    },
    async ended(callSid) {
      const { params } = await cadencia.webhooks.first((webhook) => isEndOf(callSid, webhook));
      return params;
    },
  };
}

function isEndOf(callSid: string, { path, params }: Webhook): boolean {
  const finals = ['completed', 'busy', 'no-answer', 'failed', 'canceled'];
  return path === '/status' && params.CallSid === callSid && finals.includes(params.CallStatus ?? '');
}

function callRequest(url: string): CallRequest {
  return {
    attemptKey: 'enrolment:step:1',
    to: LEAD,
    from: OFFICE,
    instructionsUrl: `${url}/instructions`,
    statusUrl: `${url}/status`,
    ringTimeoutSeconds: 20,
    maxDurationSeconds: 600,
    detectMachine: true,
    record: false,
  };
}
