import type { Db } from 'mongodb';
import type { Client } from '../../../test/support/client.ts';
import { faultsInLog } from '../../../test/support/verify-log.ts';
import type { ProviderEffect } from '../kit/provider/provider-effect.ts';
import { until } from '../kit/until.ts';
import type { Following } from './following.ts';
import type { LeadLoad } from './lead-load.ts';
import type { StepLoad } from './step-load.ts';

export interface Evidence {
  db: Db;
  owner: Client;
  leads: LeadLoad;
  following?: readonly Following[];
  steps?: StepLoad;
  effects?: () => Promise<ProviderEffect[]>;
}

const patience = 180_000;

/** Holds what clients were told against what is stored: nothing acknowledged is lost, nothing is there twice. */
export async function judge({ db, owner, leads, following = [], steps, effects }: Evidence): Promise<string[]> {
  const faults = [...new Set([...leads.faults, ...(steps?.faults ?? [])])];
  const expect = (what: string, found: number, wanted = 0) => {
    if (found !== wanted) faults.push(`${what}: ${found}, not ${wanted}`);
  };
  const unfinished = { status: { $in: ['active', 'waiting'] } };
  await until('every enrolment has ended', patience, async () =>
    (await db.collection('enrolments').countDocuments(unfinished)) === 0 ? true : null,
  );
  await until('the log is sealed', patience, async () =>
    (await db.collection('audit_log').countDocuments({ unsealed: { $exists: true } })) === 0 ? true : null,
  );
  const stored = await db
    .collection('leads')
    .find({}, { projection: { email: 1 } })
    .toArray();
  const ids = new Set(stored.map(({ _id }) => String(_id)));
  const lost = [...leads.acknowledged.values()].filter((id) => !ids.has(id));
  expect('acknowledged leads lost', lost.length);
  expect('leads stored twice', stored.length - new Set(stored.map(({ email }) => email as string)).size);
  expect('leads stored', stored.length, leads.count + (steps?.entered ?? 0));
  expect('leads recorded', await db.collection('audit_log').countDocuments({ event: 'lead.created' }), stored.length);

  if (steps && effects) await judgeSteps(db, steps.entered, effects, expect);
  const log = await db
    .collection('audit_log')
    .find({}, { projection: { _id: 1 } })
    .toArray();
  for (const { seen } of following) {
    await until('the subscriber has seen the last entries', 30_000, async () =>
      seen.size >= log.length ? true : null,
    ).catch(() => undefined); // what it has not seen is counted below
    expect('events that a subscriber missed', log.filter(({ _id }) => !seen.has(String(_id))).length);
  }
  expect('breaks in the audit log', (await faultsInLog(owner)).length);
  return faults;
}

type Expect = (what: string, found: number, wanted?: number) => void;

async function judgeSteps(
  db: Db,
  entered: number,
  effects: () => Promise<ProviderEffect[]>,
  expect: Expect,
): Promise<void> {
  const enrolments = db.collection('enrolments');
  expect('people who entered the campaign', await enrolments.countDocuments(), entered);
  expect('enrolments completed', await enrolments.countDocuments({ status: 'completed' }), entered);
  const sent = await until('every message is settled', patience, async () => {
    const open = { direction: 'out', status: { $nin: ['sent', 'delivered', 'read', 'failed'] } };
    const count = await db.collection('messages').countDocuments(open);
    return count === 0 ? await effects() : null;
  });
  expect('messages that arrived', sent.length, entered);
  expect('messages that arrived twice', sent.length - new Set(sent.map(({ key }) => key)).size);
  expect('people who got two', sent.length - new Set(sent.map(({ to }) => to)).size);
}
