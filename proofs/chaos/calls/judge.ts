import type { Db, Document } from 'mongodb';
import type { Client } from '../../../test/support/client.ts';
import { faultsInLog } from '../../../test/support/verify-log.ts';
import { callIn, repeated, without } from '../kit/compare.ts';
import { judgeCall } from './judge-call.ts';
import type { Dialled } from './telephone-network.ts';
import type { Witness } from './witness.ts';

export interface Judged {
  calls: number;
  dialled: number;
  lines: number;
  takenOver: number;
  faults: string[];
}

/** Holds the calls against the carrier's own file, and all that was committed of them against what must be. */
export async function judge(db: Db, ana: Client, dialled: readonly Dialled[], witness: Witness): Promise<Judged> {
  const calls = await db.collection('voice_calls').find({}).toArray();
  const judged: Judged = { calls: calls.length, dialled: dialled.length, lines: 0, takenOver: 0, faults: [] };
  for (const call of calls) {
    const { lines, takenOver, faults } = await judgeCall(db, call);
    judged.lines += lines;
    judged.takenOver += takenOver;
    judged.faults.push(...faults);
  }
  const expect = (what: string, found: number) => {
    if (found > 0) judged.faults.push(`${what}: ${found}`);
  };
  expect(
    'people called twice for one step',
    repeated(calls.map(({ enrolmentId, stepId }) => `${enrolmentId}:${stepId}`)),
  );
  expect('calls dialled twice', repeated(dialled.map(({ key }) => callIn(key))));
  expect('numbers dialled twice', repeated(dialled.map(({ to }) => to)));
  expect(
    'calls at the carrier that are not known here',
    without(
      dialled.map(({ id }) => id),
      placedIn(calls),
    ),
  );
  expect(
    'calls known here that were never dialled',
    without(
      placedIn(calls),
      dialled.map(({ id }) => id),
    ),
  );
  const open = { status: { $in: ['active', 'waiting'] } };
  expect('enrolments that have not ended', await db.collection('enrolments').countDocuments(open));
  expect(
    'people who answered more than once',
    await db.collection('leads').countDocuments({ callsAnswered: { $gt: 1 } }),
  );
  expect('facts learned twice', await factsLearnedTwice(db));
  expect('events and lines that were committed and are not there as they were', await witness.missing(db));
  expect('breaks in the audit log', (await faultsInLog(ana)).length);
  return judged;
}

/** The same value of the same fact of a lead, recorded as news a second time. */
async function factsLearnedTwice(db: Db): Promise<number> {
  const entries = await db.collection('audit_log').find({ event: 'lead.facts_learned' }).toArray();
  const learned = entries.flatMap(({ leadId, details, after, personal }) => {
    const facts = { ...after?.facts, ...personal?.after?.facts } as Document;
    return (details['names'] as string[]).map((name) => `${leadId}:${name}:${JSON.stringify(facts[name])}`);
  });
  return repeated(learned);
}

function placedIn(calls: Document[]): string[] {
  return calls.map(({ providerCallId }) => providerCallId as string | null).filter((id) => id !== null);
}
