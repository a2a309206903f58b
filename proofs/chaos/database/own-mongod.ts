import { registration } from '../../../test/support/registration.ts';
import { Client } from '../../../test/support/client.ts';
import { RegisterBrokerDocument } from '../../../test/support/graphql/graphql.ts';
import type { Verdict } from '../kit/verdict.ts';
import { Health } from './health.ts';
import { judge } from './judge.ts';
import { LeadLoad } from './lead-load.ts';
import { OwnCadencia } from './own-cadencia.ts';

export interface OwnMongodOptions {
  /** How often mongod is killed. */
  rounds: number;
  /** Milliseconds after which commits must be acknowledged again. */
  writableWithin: number;
  /** Milliseconds within which a second process on the directory must be refused. */
  refusedWithin: number;
}

const clients = 4;
const patience = 60_000;

/** The mongod that Cadencia runs is killed again and again, then Cadencia with it, then Cadencia alone. */
export async function ownMongod({ rounds, writableWithin, refusedWithin }: OwnMongodOptions): Promise<Verdict> {
  const own = await OwnCadencia.start();
  try {
    const token = await register(own);
    const leads = new LeadLoad((...asked) => new Client(own.url, token).send(...asked), clients, 'eva');
    const health = new Health([own.program]);
    const slowest = await killMongodUnderLoad(own, leads, health, rounds);
    const faults = await rivalFaults(own, refusedWithin);
    if (slowest > writableWithin) faults.push(`no commit for ${slowest} ms after mongod was killed`);
    await leads.stop();
    faults.push(...health.faults, ...(await survivorFaults(own)));
    faults.push(...(await own.look((db) => judge({ db, owner: new Client(own.url, token), leads }))));
    faults.push(...(await endFaults(own)));
    return { figures: { rounds, commits: leads.count, errorsTold: leads.errors, slowestCommit: slowest }, faults };
  } finally {
    await own.close();
  }
}

/** Answers the longest time, in milliseconds, from a kill to the next acknowledged commit. */
async function killMongodUnderLoad(own: OwnCadencia, leads: LeadLoad, health: Health, rounds: number): Promise<number> {
  let slowest = 0;
  for (let round = 1; round <= rounds; round++) {
    await leads.untilMore(clients);
    const killedAt = performance.now();
    await own.killMongod();
    const before = leads.count;
    await health.untilReady(`mongod killed, round ${round}`, patience);
    if (leads.count === before) await leads.untilMore(0);
    slowest = Math.max(slowest, Math.round(performance.now() - killedAt));
    await health.checkAlive(`round ${round}`);
  }
  return slowest;
}

async function rivalFaults(own: OwnCadencia, within: number): Promise<string[]> {
  const begun = performance.now();
  const rival = own.rival();
  const code = await rival.exited;
  const took = Math.round(performance.now() - begun);
  const text = rival.lines.join('\n');
  const faults = code === 1 && text.includes('already in use by process') ? [] : [`a rival got: ${code} ${text}`];
  return took > within ? [...faults, `a rival was refused only after ${took} ms`] : faults;
}

/** A stale lock does not keep the next start, and a mongod that outlived its Cadencia is ended by it. */
async function survivorFaults(own: OwnCadencia): Promise<string[]> {
  await Promise.all([own.program.kill('SIGKILL'), own.killMongod()]);
  await own.start();
  await own.killWatcher();
  const orphan = await own.mongod();
  await own.program.kill('SIGKILL');
  await own.start();
  return (await own.mongod()) === orphan ? ['the mongod of a killed process still serves'] : [];
}

async function endFaults(own: OwnCadencia): Promise<string[]> {
  const code = await own.program.kill('SIGTERM');
  const left = await own.mongod().catch(() => null);
  return [...(code === 0 ? [] : [`it ended with ${code}`]), ...(left ? ['its mongod outlives it'] : [])];
}

async function register(own: OwnCadencia): Promise<string> {
  const input = await own.look((db) => registration(db));
  return (await new Client(own.url, null).run(RegisterBrokerDocument, { input })).registerBroker.token;
}
