import type { Db } from 'mongodb';
import {
  CreateLeadDocument,
  SendMessageDocument,
  SuppressLeadDocument,
} from '../../../test/support/graphql/graphql.ts';
import type { ChaosWorld } from '../kit/chaos-world.ts';
import { until } from '../kit/until.ts';
import { atTheSameTime, inRounds, type TwoDoors } from './pairs.ts';

/**
 * A lead opts out while a message to it is asked for. Whichever came first, nobody has begun to send: once the opt-out is
 * there, nothing goes out any more.
 */
export async function optOutAndSend({ left, right }: TwoDoors, world: ChaosWorld, pairs: number): Promise<string[]> {
  const faults = await inRounds(pairs, async (n) => {
    const person = { name: `Luz ${n}`, email: addressOf(n), zone: 'America/Mexico_City' };
    const leadId = (await left.run(CreateLeadDocument, { input: person })).createLead.id;
    const message = { leadId, channel: 'EMAIL' as const, purpose: 'SERVICE' as const, subject: 'Hola', body: 'Hola' };
    const [sent, stopped] = await atTheSameTime(
      left.send(SendMessageDocument, { input: message }),
      right.send(SuppressLeadDocument, { input: { leadId, reason: 'Asked for it' } }),
    );
    if (stopped !== null) return `opt-out: refused with ${stopped}`;
    return sent === null || sent === 'CONFLICT' ? null : `opt-out: the message was refused with ${sent}`;
  });
  const worker = await world.start({ role: 'worker' });
  await until('no message waits', 120_000, () => nothingWaits(world.db));
  await worker.kill('SIGTERM');
  const reached = (await world.provider.effects()).filter(({ to }) => to.startsWith(optedOut)).length;
  return reached === 0 ? faults : [...faults, `opt-out: ${reached} messages went out after it`];
}

const optedOut = 'opted-out-';

function addressOf(n: number): string {
  return `${optedOut}${n}@example.com`;
}

async function nothingWaits(db: Db): Promise<true | null> {
  const waiting = await db.collection('messages').countDocuments({ dueAt: { $ne: null } });
  return waiting === 0 ? true : null;
}
