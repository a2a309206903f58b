import { MongoClient, type Db } from 'mongodb';
import { Program, startCadencia } from '../../../test/support/cadencia-process.ts';
import { Client } from '../../../test/support/client.ts';
import { FaultProxy } from './fault-proxy.ts';
import { freePort } from '../../../src/storage/local-mongod/free-port.ts';
import { authToken, ProviderProcess } from './provider-process.ts';
import { TemporaryMongod } from './temporary-mongod.ts';

const database = 'chaos';

export interface ProcessOptions {
  role: 'all' | 'api' | 'worker';
  /** Where it listens; a free port when left out. */
  port?: number;
  /** Failpoint at which it dies, such as `messages.claimed#3`. */
  dieAt?: string;
  /** How wrong its clock is, in milliseconds. */
  clock?: { ahead?: number; jumps?: number };
  /** Reaches the database over the bad line. */
  overProxy?: boolean;
  env?: Record<string, string>;
}

/** A database, a provider and a bad line; processes of Cadencia come and go between them. */
export class ChaosWorld {
  readonly mongod: TemporaryMongod;
  readonly provider: ProviderProcess;
  readonly proxy: FaultProxy;
  readonly db: Db;
  /** Where the API listens, also after it was killed and started again. */
  readonly apiPort: number;
  readonly #client: MongoClient;
  readonly #programs = new Set<Program>();

  private constructor(parts: Pick<ChaosWorld, 'mongod' | 'provider' | 'proxy' | 'apiPort'> & { client: MongoClient }) {
    this.mongod = parts.mongod;
    this.provider = parts.provider;
    this.proxy = parts.proxy;
    this.apiPort = parts.apiPort;
    this.#client = parts.client;
    this.db = parts.client.db(database);
  }

  static async open(): Promise<ChaosWorld> {
    const mongod = await TemporaryMongod.start();
    const provider = await ProviderProcess.start(mongod.dir);
    const proxy = await FaultProxy.open(mongod.port);
    const client = await MongoClient.connect(mongod.url(database));
    return new ChaosWorld({ mongod, provider, proxy, client, apiPort: await freePort() });
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.apiPort}`;
  }

  /** Starts a process of Cadencia and waits until it works. One that dies before that is a fault of Cadencia, unless it was told to. */
  async start({ role, port, dieAt, clock, overProxy = false, env }: ProcessOptions): Promise<Program> {
    const imports = [...(dieAt ? ['dist/proofs/chaos/kit/die-at.js'] : []), ...(clock ? [wrongClock] : [])];
    const direct = this.mongod.url(database);
    const { program } = await startCadencia(
      {
        ROLE: role,
        PORT: String(port ?? (role === 'worker' ? 0 : this.apiPort)),
        DATABASE_URL: overProxy ? `mongodb://127.0.0.1:${this.proxy.port}/${database}?directConnection=true` : direct,
        WEBHOOK_BASE_URL: this.apiUrl,
        SANDBOX_URL: this.provider.url,
        SANDBOX_AUTH_TOKEN: authToken,
        CALLS_PER_SECOND: '100',
        DIE_AT: dieAt ?? '',
        CLOCK_AHEAD: String(clock?.ahead ?? 0),
        CLOCK_JUMPS: String(clock?.jumps ?? 0),
        ...env,
      },
      imports,
    );
    this.#programs.add(program);
    return program;
  }

  client(token: string | null): Client {
    return new Client(this.apiUrl, token);
  }

  async close(): Promise<void> {
    const running = [...this.#programs].filter(({ isRunning }) => isRunning);
    await Promise.all(running.map((program) => program.kill('SIGKILL')));
    await this.#client.close();
    await this.proxy.close();
    await this.provider.close();
    await this.mongod.close();
  }
}

const wrongClock = 'dist/proofs/chaos/kit/wrong-clock.js';
