import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program, startCadencia } from './cadencia-process.ts';
import { Client } from './client.ts';
import {
  AddCampaignStepDocument,
  CreateCampaignDocument,
  CreateLeadDocument,
  CreateTemplateDocument,
  RegisterBrokerDocument,
  SetCampaignStatusDocument,
  type AddCampaignStepInput,
  type Channel,
  type Stage,
} from './graphql/graphql.ts';

export interface Effect {
  kind: string;
  key: string;
  [detail: string]: unknown;
}

const authToken = 'crash-test-token';

/** The sandbox program, which lives on whatever dies, and Cadencia beside it, which can be killed and started again. */
export class CrashWorld {
  readonly #dir: string;
  readonly #sandbox: Program;
  readonly #sandboxUrl: string;
  readonly #databaseUrl: string;
  #cadencia: Program | null = null;
  #url = '';
  #port = '0';

  private constructor(dir: string, sandbox: Program, sandboxUrl: string, databaseUrl: string) {
    this.#dir = dir;
    this.#sandbox = sandbox;
    this.#sandboxUrl = sandboxUrl;
    this.#databaseUrl = databaseUrl;
  }

  static async open(databaseUrl: string, speed: number): Promise<CrashWorld> {
    const dir = await mkdtemp(join(tmpdir(), 'cadencia-crash-'));
    const env = {
      SANDBOX_PORT: '0',
      SANDBOX_DIR: join(dir, 'sandbox'),
      SANDBOX_SPEED: String(speed),
      SANDBOX_AUTH_TOKEN: authToken,
    };
    const sandbox = new Program('dist/src/sandbox/main.js', env);
    const line = await sandbox.line((one) => one.includes('listening'));
    const world = new CrashWorld(dir, sandbox, (JSON.parse(line) as { listening: string }).listening, databaseUrl);
    await world.start();
    return world;
  }

  /** Starts Cadencia at the address it had before: the sandbox and the subscribers know it. */
  async start(): Promise<void> {
    const { program, url } = await startCadencia({
      DATABASE_URL: this.#databaseUrl,
      SANDBOX_URL: this.#sandboxUrl,
      SANDBOX_AUTH_TOKEN: authToken,
      PORT: this.#port,
    });
    this.#cadencia = program;
    this.#url = url;
    this.#port = new URL(url).port;
  }

  async kill(): Promise<void> {
    await this.#cadencia?.kill('SIGKILL');
  }

  client(token: string | null): Client {
    return new Client(this.#url, token);
  }

  get url(): string {
    return this.#url;
  }

  /** Everything the sandbox was asked to do to somebody, as it wrote it down before answering. */
  async effects(): Promise<Effect[]> {
    const response = await fetch(`${this.#sandboxUrl}/outbox`);
    return ((await response.json()) as { effects: Effect[] }).effects;
  }

  async settle(address: string, person: object): Promise<void> {
    const body = JSON.stringify(person);
    const headers = { 'content-type': 'application/json' };
    await fetch(`${this.#sandboxUrl}/people/${encodeURIComponent(address)}`, { method: 'PUT', headers, body });
  }

  async close(): Promise<void> {
    // Ended, not killed: a transaction left open would keep the database from being dropped.
    await this.#cadencia?.kill('SIGTERM');
    await this.#sandbox.kill('SIGKILL');
    await rm(this.#dir, { recursive: true, force: true });
  }
}

/** A brokerage with an active campaign on the stage, made over the API. */
export async function newCampaign(
  client: Client,
  channel: Channel,
  stage: Stage,
  steps: AddCampaignStepInput[],
): Promise<string> {
  const input = {
    name: `On ${stage}`,
    channel,
    triggeredBy: 'STAGE_CHANGE' as const,
    triggerCondition: { stageChange: { stage } },
    exits: { onReply: false, onMeeting: false, onStage: [] },
  };
  const { createCampaign } = await client.run(CreateCampaignDocument, { input });
  for (const step of steps) await client.run(AddCampaignStepDocument, { campaignId: createCampaign.id, input: step });
  await client.run(SetCampaignStatusDocument, { id: createCampaign.id, status: 'ACTIVE' });
  return createCampaign.id;
}

export async function newTemplate(client: Client, content: string): Promise<string> {
  const input = { name: 'Bienvenida', channel: 'WHATSAPP' as const, content };
  return (await client.run(CreateTemplateDocument, { input })).createTemplate.id;
}

export async function register(world: CrashWorld): Promise<Client> {
  const input = {
    name: 'Casas',
    country: 'MX',
    zone: 'America/Mexico_City',
    locale: 'es-MX',
    currency: 'MXN',
    ownerEmail: 'ana@example.com',
    ownerName: 'Ana',
    ownerPassword: 'correct horse battery',
  };
  const { registerBroker } = await world.client(null).run(RegisterBrokerDocument, { input });
  return world.client(registerBroker.token);
}

export async function newLead(client: Client, n: number): Promise<{ id: string; phone: string }> {
  const phone = `+5222212345${String(n).padStart(2, '0')}`;
  const { createLead } = await client.run(CreateLeadDocument, { input: { name: `Lead ${n}`, phone } });
  return { id: createLead.id, phone };
}
