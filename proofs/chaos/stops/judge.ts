import type { ChaosWorld } from '../kit/chaos-world.ts';
import { repeated } from '../kit/compare.ts';
import type { Verdict } from '../kit/verdict.ts';
import type { StopsOptions } from './options.ts';

type Wanted = Pick<StopsOptions, 'enrolments' | 'calls' | 'within'>;

/** Holds the provider's file against the stop: nothing a moment after it, every call hung up by then, each message once in the end. */
export async function judge({ db, provider }: ChaosWorld, { enrolments, calls, within }: Wanted): Promise<Verdict> {
  const faults: string[] = [];
  const expect = (what: string, found: number, wanted: number) => {
    if (found !== wanted) faults.push(`${what}: ${found}, not ${wanted}`);
  };
  const stop = await db.collection('dispatch_stops').findOne({ broker: '*' });
  const [stoppedAt, liftedAt] = [Number(stop!['createdAt']), Number(stop!['liftedAt'])];
  const effects = (await provider.effects()).map((effect) => ({ ...effect, at: Date.parse(effect.at) }));
  const messages = effects.filter(({ kind }) => kind === 'message');
  const under = messages.filter(({ at }) => at > stoppedAt && at < liftedAt);
  // The sweep asks the carrier again and again until that tells of the end.
  const hungUp = Map.groupBy(
    effects.filter(({ kind }) => kind === 'hang_up'),
    ({ id }) => id,
  );
  const hangUps = [...hungUp.values()].map(([first]) => first!);
  const last = (rows: typeof effects) => Math.max(0, ...rows.map(({ at }) => at - stoppedAt));
  expect('messages later than that after the stop', under.filter(({ at }) => at > stoppedAt + within).length, 0);
  expect('calls hung up', hangUps.length, calls);
  expect('calls hung up later than that', hangUps.filter(({ at }) => at > stoppedAt + within).length, 0);
  expect('messages in all', messages.length, enrolments);
  expect('messages asked for twice', effects.filter(({ kind }) => kind === 'repeat').length, 0);
  expect('messages that went out twice', repeated(messages.map(({ key }) => key)), 0);
  expect('steps that were sent', await db.collection('campaign_logs').countDocuments({ status: 'sent' }), enrolments);
  expect('rows that are still held', await heldRows(db), 0);
  const figures = {
    steps: enrolments,
    calls,
    sentUnderTheStop: under.length,
    lastMessageAfterMs: last(under),
    lastHangUpAfterMs: last(hangUps),
  };
  return { figures, faults };
}

/** Runs, messages and calls that wait because of a stop. */
export async function heldRows(db: ChaosWorld['db']): Promise<number> {
  const held = { heldBy: { $gt: '' } };
  const counts = await Promise.all(
    ['enrolments', 'messages', 'voice_calls'].map((name) => db.collection(name).countDocuments(held)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
