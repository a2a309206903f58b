import { outside } from '../runtime/failpoint.ts';
import { isFinalStatus, type CallSnapshot } from '../provider/voice/call-status.ts';
import { asSystem, type Runtime, type Scope } from '../runtime/scope.ts';
import { DialState } from './call.enums.ts';
import { claimCalls } from './claim-calls.ts';
import { inBatches } from './dialer/in-batches.ts';
import { dialAgain, notePlaced } from './dialer/settle-placing.ts';
import { noteStatus } from './note-status.ts';
import { endAbandonedTalk } from './session/end-abandoned-talk.ts';
import { VoiceCall } from './voice-call.entity.ts';
import { MINUTE, SECOND } from '../runtime/durations.ts';

const clocksDiffer = 10 * SECOND;

/**
 * Looks after calls that should have told something by now: what is being placed is looked up at the carrier before it is
 * dialled again, and what the carrier says is over ends here too, with its transcript. Answers how many calls it looked at.
 */
export async function sweepCalls(runtime: Runtime): Promise<number> {
  if (!runtime.ports.voice) return 0;
  const claimed = await claimCalls(runtime, [DialState.PLACING, DialState.PLACED], 100, MINUTE);
  await inBatches(claimed, 5, ({ id, broker }) => lookAfter(asSystem(runtime, broker, 'sweep-calls'), id));
  return claimed.length;
}

async function lookAfter(scope: Scope, callId: string): Promise<void> {
  const call = await scope.read.get(VoiceCall, callId);
  const { providerCallId } = call;
  const snapshot = providerCallId
    ? await outside('look-up-call', () => scope.ports.voice!.getCall(providerCallId))
    : await lookUp(scope, call);
  const current = await reconcile(scope, callId, snapshot);
  if (current.dial !== DialState.PLACED) return;
  const isOver = await endAbandonedTalk(scope, current);
  // Whoever was put through to a person goes on talking.
  const isDone = isOver && current.handoff === null;
  if (current.hangUpAt || isDone || isTooLong(current, scope.now()))
    await outside('hang-up-call', () => scope.ports.voice!.hangUp(current.providerCallId!));
}

/** A carrier has no key to ask by: the first call between the two numbers since then is ours, unless another of ours has it. */
async function lookUp(
  scope: Scope,
  { id, phoneNumber, callerNumber, startedAt }: VoiceCall,
): Promise<CallSnapshot | null> {
  const startedAfter = new Date(startedAt!.getTime() - clocksDiffer);
  const search = { to: phoneNumber, from: callerNumber!, startedAfter };
  const found = await outside('look-up-call', () => scope.ports.voice!.findCall(search));
  const others = found
    ? await scope.read.count(VoiceCall, { providerCallId: found.providerCallId, _id: { $ne: id } })
    : 0;
  return others > 0 ? null : found;
}

async function reconcile(scope: Scope, callId: string, snapshot: CallSnapshot | null): Promise<VoiceCall> {
  return scope.commit(async (tx) => {
    const call = await tx.lock(VoiceCall, callId);
    if (snapshot) {
      notePlaced(tx, call, snapshot.providerCallId);
      await noteStatus(tx, call, snapshot);
    } else if (call.dial === DialState.PLACING) await dialAgain(tx, call);
    else if (call.dial === DialState.PLACED) await noteStatus(tx, call, vanished);
    return call;
  });
}

/** The carrier had the call and knows it no more. */
const vanished = { status: 'failed', durationSeconds: null, answeredBy: null } as const;

function isTooLong({ answeredAt, maxDurationSeconds, status }: VoiceCall, now: Date): boolean {
  if (!answeredAt || isFinalStatus(status)) return false;
  return now.getTime() > answeredAt.getTime() + maxDurationSeconds * SECOND + MINUTE;
}
