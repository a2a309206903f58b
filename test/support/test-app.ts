import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { inject } from 'vitest';
import { jobs } from '../../jobs/index.ts';
import { openApp, type App, type Overrides } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/runtime/log.ts';
import { Client } from './client.ts';
import { plenty } from './plenty.ts';
import { VirtualClock } from './virtual-clock.ts';

const open = new Set<TestApp>();

/** The real application on a database of its own, on a clock that the test moves. */
export class TestApp {
  readonly app: App;
  readonly clock: VirtualClock;
  readonly logLines: string[];

  constructor(app: App, clock: VirtualClock, logLines: string[]) {
    this.app = app;
    this.clock = clock;
    this.logLines = logLines;
  }

  get url(): string {
    return this.app.url;
  }

  /** A client without a credential. */
  get anyone(): Client {
    return new Client(this.app.url, null);
  }

  as(token: string): Client {
    return new Client(this.app.url, token);
  }

  /** Runs every job again and again until none finds anything due. */
  async runDueJobs(): Promise<void> {
    for (let round = 0; round < 200; round++) {
      let done = 0;
      for (const job of jobs) done += await job.run(this.app.runtime);
      if (done === 0) return;
    }
    throw new Error('jobs keep finding work: one of them does not settle');
  }

  /** Does what follows the log from now on, and waits until the server does: what is committed after that is told. */
  async following<T>(subscribe: () => T): Promise<T> {
    const { feed } = this.app.runtime;
    const on = feed.on.bind(feed);
    const begun = new Promise<void>((resolve) => {
      feed.on = (collection, listener, broker) => {
        // Followers alone listen for batches, and for entries before.
        if (collection === 'audit_batches') resolve();
        return on(collection, listener, broker);
      };
    });
    const followed = subscribe();
    await begun;
    feed.on = on;
    return followed;
  }

  async close(): Promise<void> {
    open.delete(this);
    const { database, heartbeat } = this.app.runtime;
    // First: it would bring the database back.
    await heartbeat.close();
    await database.db.dropDatabase();
    await this.app.close();
    await this.app.runtime.database.close();
  }
}

/** `settings` are environment variables besides the usual of a test. */
export async function openTestApp(overrides: Overrides = {}, settings: Record<string, string> = {}): Promise<TestApp> {
  const clock = new VirtualClock();
  const logLines: string[] = [];
  const record = (line: string) => {
    logLines.push(line);
    if (process.env['SHOW_LOG']) process.stdout.write(line);
  };
  const log = openLog('debug', { write: record });
  const usual = { NODE_ENV: 'test', PORT: '0', ROLE: 'api', SWEEP_EVERY_SECONDS: '1', ...plenty };
  const config = readConfig({ ...usual, ...settings });
  const database = await openTestDatabase();
  const app = await openApp(config, { database, clock, log, admission: { maxLoopDelay: Infinity }, ...overrides });
  const testApp = new TestApp(app, clock, logLines);
  open.add(testApp);
  return testApp;
}

async function openTestDatabase() {
  const client = await MongoClient.connect(inject('mongoUrl'), {
    w: 'majority',
    journal: true,
    readConcernLevel: 'majority',
  });
  return { client, db: client.db(`test-${randomUUID()}`), local: null, close: () => client.close() };
}

export async function closeOpenApps(): Promise<void> {
  await Promise.all([...open].map((app) => app.close()));
}
