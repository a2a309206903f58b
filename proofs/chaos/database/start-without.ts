import { setTimeout } from 'node:timers/promises';
import { Program } from '../../../test/support/cadencia-process.ts';
import { openBrokerage } from '../kit/brokerage.ts';
import { ChaosWorld } from '../kit/chaos-world.ts';
import type { Verdict } from '../kit/verdict.ts';
import { Health } from './health.ts';
import { MongodProgram } from './mongod-program.ts';

export interface StartWithoutOptions {
  /** Milliseconds that the database stays away after Cadencia was started. */
  awayFor: number;
  readyWithin: number;
}

/** Cadencia waits for a database that is down, and says so; what waiting cannot mend it refuses at once. */
export async function startWithout({ awayFor, readyWithin }: StartWithoutOptions): Promise<Verdict> {
  const world = await ChaosWorld.open();
  const faults: string[] = [];
  try {
    world.mongod.signal('SIGKILL');
    const url = world.mongod.url('chaos');
    const start = { LOG_LEVEL: 'info', HOST: '127.0.0.1', WEBHOOK_BASE_URL: world.apiUrl, DATABASE_URL: url };
    const program = new Program('dist/src/main.js', { ...start, ROLE: 'all', PORT: String(world.apiPort) });
    try {
      await program.line((line) => line.includes('waiting for MongoDB at 127.0.0.1'));
      const asked = await Promise.all(['livez', 'readyz', 'graphql'].map((path) => fetch(`${world.apiUrl}/${path}`)));
      const statuses = asked.map(({ status }) => status).join();
      if (statuses !== '200,503,503') faults.push(`while it waits, it answers ${statuses}`);
      await setTimeout(awayFor);
      if (!program.isRunning) faults.push('it died while it waited');
      await world.mongod.start();
      const begun = performance.now();
      await program.line((line) => line.includes('Cadencia is ready'));
      const health = new Health([program]);
      await health.untilReady('after the start', readyWithin);
      const took = performance.now() - begun;
      if (took > readyWithin) faults.push(`ready only ${Math.round(took)} ms after the database was there`);
      await openBrokerage(world);
      faults.push(...health.faults, ...(await refusals(world)));
      const waits = program.lines.filter((line) => line.includes('waiting for MongoDB')).length;
      return { figures: { waitingLines: waits, readyAfter: Math.round(took) }, faults };
    } finally {
      await program.kill('SIGKILL');
    }
  } finally {
    await world.close();
  }
}

/** Three addresses that no waiting makes better, and what must be said about each. */
async function refusals(world: ChaosWorld): Promise<string[]> {
  const standalone = await MongodProgram.start(world.mongod.dir, 'standalone');
  const right = world.mongod.url('chaos');
  const wrong = [
    { url: `mongodb://127.0.0.1:${standalone.port}/chaos`, says: 'standalone MongoDB server' },
    { url: right.replace('mongodb://', 'mongodb://nobody:wrong@'), says: 'Authentication failed' },
    { url: right.replace('mongodb:', 'postgres:'), says: 'DATABASE_URL: write an address' },
  ];
  try {
    const found = await Promise.all(
      wrong.map(async ({ url, says }) => {
        const program = new Program('dist/src/main.js', { DATABASE_URL: url, PORT: '0' });
        const code = await program.exited;
        const text = program.lines.join('\n');
        return code === 1 && text.includes(says) ? [] : [`not refused with "${says}": ${code} ${text}`];
      }),
    );
    return found.flat();
  } finally {
    await standalone.kill('SIGKILL');
  }
}
