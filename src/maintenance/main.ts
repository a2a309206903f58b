// npm run backup | restore | verify | create-owner | stop-dispatch | resume-dispatch: what the people who run an installation do beside it.
import 'reflect-metadata';
import { resolve } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { findMongodBinary } from '../storage/local-mongod/find-binary.ts';
import { backUp } from './back-up.ts';
import { createOwner } from './create-owner.ts';
import { openInstallation } from './open-installation.ts';
import { restoreBackup } from './restore-backup.ts';
import { resumeInstallation, stopInstallation } from './stop-installation.ts';
import { verifyInstallation } from './verify-installation.ts';
import { visitInstallation } from './visit-installation.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** How many words each command takes: one that is dropped in silence looks done. */
const maxWords: Record<string, number> = {
  backup: 1,
  restore: 2,
  verify: 0,
  'create-owner': 1,
  'stop-dispatch': 3,
  'resume-dispatch': 1,
};

const commands: Record<string, (config: Config, args: string[]) => Promise<void>> = {
  backup: async (config, [to]) => {
    if (!to) throw new Error('Say where to: npm run backup -- <directory>');
    refuseGivenDatabase(config);
    await backUp({
      dataDir: config.CADENCIA_DATA_DIR,
      to,
      binary: () => findMongodBinary({ configured: config.MONGOD_BINARY ?? null, path: config.path, say }),
    });
    say(`The backup is in ${resolve(to)}. npm run restore checks it and opens it.`);
  },
  restore: async (config, [from, dataDir = config.CADENCIA_DATA_DIR]) => {
    if (!from) throw new Error('Say from where: npm run restore -- <backup> [<data directory>]');
    refuseGivenDatabase(config);
    const verify = async (dir: string) => (await verifyInstallation({ ...config, CADENCIA_DATA_DIR: dir }, say)).faults;
    await restoreBackup({ from, dataDir, verify });
    say(`The backup is restored and verified. Start Cadencia with CADENCIA_DATA_DIR=${dataDir}`);
  },
  verify: async (config) => {
    const { brokers, entries, faults } = await verifyInstallation(config, say);
    say(`${brokers} brokers and ${entries} log entries were verified.`);
    if (faults.length > 0) throw new Error(`${faults.length} faults:\n${faults.join('\n')}`);
    say('All of it is as it was written.');
  },
  'create-owner': async (config, [email = null]) => {
    const database = await openInstallation(config, say);
    const link = await createOwner(database, config, email).finally(database.close);
    say(`Register a brokerage within 7 days${email ? ` with ${email} as its owner` : ''}:\n  ${link}`);
    if (!config.WEBHOOK_BASE_URL && config.PORT === undefined)
      say('If Cadencia listens on another port than 4000, put that into the link.');
  },
  'stop-dispatch': async (config, [scope = 'all', reason = null, hangUp]) => {
    if (hangUp !== undefined && hangUp !== 'hang-up')
      throw new Error('The third word is hang-up, or left out: npm run stop-dispatch -- all "why" hang-up');
    await visitInstallation(config, say, (runtime) =>
      stopInstallation(runtime, { scope, reason, hangUp: hangUp !== undefined }),
    );
    say(`Stopped for every broker: ${scope}. npm run resume-dispatch lifts it.`);
  },
  'resume-dispatch': async (config, [skip]) => {
    if (skip !== undefined && skip !== 'skip-overdue')
      throw new Error('The word is skip-overdue, or left out: npm run resume-dispatch -- skip-overdue');
    const lifted = await visitInstallation(config, say, (runtime) => resumeInstallation(runtime, skip !== undefined));
    say(lifted > 0 ? `Lifted ${lifted} stops of the installation.` : 'The installation is not stopped.');
  },
};

try {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new Error(`Choose one of: ${Object.keys(commands).join(', ')}`);
  const most = maxWords[name] ?? 0;
  if (args.length > most) throw new Error(`${name} takes ${most} words at most, not: ${args.slice(most).join(' ')}`);
  await command(readConfig(), args);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

function refuseGivenDatabase({ DATABASE_URL }: Config): void {
  if (DATABASE_URL)
    throw new Error(
      'This is for the mongod that Cadencia starts itself. For DATABASE_URL use mongodump --oplog or snapshots (docs/running.md), then npm run verify.',
    );
}
