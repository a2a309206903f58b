import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { scriptedModel } from '../../../src/agent/scripted/scripted-model.ts';
import { twilioVoice } from '../../../src/provider/voice/twilio.ts';
import { openSandbox, type Sandbox } from '../../../src/sandbox/open-sandbox.ts';
import type { Client } from '../../support/client.ts';
import { newLead } from '../../support/leads.ts';
import { type AgentType, InitiateCallDocument } from '../../support/graphql/graphql.ts';
import { callOver } from './call-over.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const accountSid = `AC${'1'.repeat(32)}`;
const authToken = 'test-token';

/** The application and a telephone network in this process, over real sockets, so many times faster than life. */
export class Telephone {
  constructor(
    readonly app: TestApp,
    readonly sandbox: Sandbox,
  ) {}

  /** A lead who behaves like this on the phone. */
  async lead(client: Client, persona: string, profile: object = {}): Promise<{ id: string; phone: string }> {
    const { id, phone } = await newLead(client, { phone: examplePhone() });
    await this.behave(phone!, { persona, profile });
    return { id, phone: phone! };
  }

  async behave(phone: string, person: object): Promise<void> {
    const response = await fetch(`${this.sandbox.url}/people/${encodeURIComponent(phone)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
    });
    if (!response.ok) throw new Error(await response.text());
  }

  /** Asks for a call and dials it. */
  async call(client: Client, leadId: string, agentType: AgentType = 'PERFILADOR'): Promise<string> {
    const { initiateCall } = await client.run(InitiateCallDocument, { input: { leadId, agentType } });
    await this.app.runDueJobs();
    return initiateCall.id;
  }

  /** Calls a lead, waits for the end, lets the ticks do what follows, and answers the id of the call. */
  async callToTheEnd(client: Client, leadId: string, agentType: AgentType = 'PERFILADOR'): Promise<string> {
    const callId = await this.call(client, leadId, agentType);
    await callOver(client, callId);
    await this.app.runDueJobs();
    return callId;
  }
}

let nextExample = 0;

/** One of the hundred numbers that the sandbox's own contact rules hold for. */
export function examplePhone(): string {
  return `+5222212345${String(nextExample++ % 100).padStart(2, '0')}`;
}

/** Opens both ends for the tests of one file. `speed`: how many times faster than life people speak and wait. */
export async function openTelephone(speed: number): Promise<Telephone> {
  const dir = await mkdtemp(join(tmpdir(), 'cadencia-sandbox-'));
  const sandbox = await openSandbox({
    dir,
    authToken,
    speed,
    shortestSilence: 3000,
    reconnectFor: 5000,
    retryFor: 5000,
  });
  const voice = twilioVoice({ name: 'sandbox', accountSid, authTokens: [authToken], apiBaseUrl: sandbox.url });
  const app = await openTestApp({ ports: { voice, model: scriptedModel() }, calling: { speed } });
  afterAll(async () => {
    await sandbox.close();
    await rm(dir, { recursive: true, force: true });
  });
  return new Telephone(app, sandbox);
}
