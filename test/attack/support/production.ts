import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { inject } from 'vitest';
import { openApp, type Overrides } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { openLog } from '../../../src/runtime/log.ts';
import { plenty } from '../../support/plenty.ts';
import { TestApp } from '../../support/test-app.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

/** What the driver sends by itself. */
const ownCommands = new Set(['hello', 'ping', 'getMore', 'endSessions', 'killCursors', 'saslStart', 'saslContinue']);

export interface Production {
  app: TestApp;
  /** Every command that reached the database, as `find users`. */
  commands: string[];
}

/** The application as it runs for the public: no introspection. What it asks the database is written down. The file closes it. */
export async function openProduction(overrides: Overrides = {}, env: Record<string, string> = {}): Promise<Production> {
  const client = await MongoClient.connect(inject('mongoUrl'), {
    w: 'majority',
    journal: true,
    readConcernLevel: 'majority',
    monitorCommands: true,
  });
  const commands: string[] = [];
  client.on('commandStarted', ({ commandName, command }) => {
    if (!ownCommands.has(commandName)) commands.push(`${commandName} ${String(command[commandName])}`);
  });
  const database = { client, db: client.db(`test-${randomUUID()}`), local: null, close: () => client.close() };
  const logLines: string[] = [];
  const log = openLog('trace', { write: (line: string) => void logLines.push(line) });
  const clock = new VirtualClock();
  const config = readConfig({
    NODE_ENV: 'production',
    PORT: '0',
    METRICS_ADDRESS: '127.0.0.1:0',
    ROLE: 'api',
    ...plenty,
    ...env,
  });
  const app = new TestApp(
    await openApp(config, { database, clock, log, admission: { maxLoopDelay: Infinity }, ...overrides }),
    clock,
    logLines,
  );
  return { app, commands };
}
