import type { DeliveryFailure } from '../../contact-policy/delivery-failure.ts';
import { SuppressionSource } from '../../contact-policy/contact-policy.enums.ts';
import { suppressContact } from '../../contact-policy/suppression/suppress-contact.ts';
import { Channel } from '../../lead/channel.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { PlaceCallResult } from '../../provider/voice/voice-provider.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { CallStatus, DialState } from '../call.enums.ts';
import { endUnplaced } from '../end-call.ts';
import { VoiceCall } from '../voice-call.entity.ts';
import { MINUTE } from '../../runtime/durations.ts';

const maxTries = 3;
/** Ringing, the longest talk and the last webhook come on their own; this is when one looks whether they came. */
const firstCheckAfter = 2 * MINUTE;

/** Notes what came of placing a call. What is not known stays as it is: it is looked up at the carrier before it is dialled again. */
export async function settlePlacing(scope: Scope, callId: string, result: PlaceCallResult): Promise<void> {
  if (result.kind === 'failed' && result.unknown) return;
  await scope.commit(async (tx) => {
    const call = await tx.lock(VoiceCall, callId);
    if (result.kind === 'placed') return notePlaced(tx, call, result.providerCallId);
    if (call.dial !== DialState.PLACING) return;
    if (result.kind === 'refused' && result.suppress) await suppress(tx, call);
    const mayRetry = result.kind === 'refused' ? !result.permanent : result.retryable;
    if (mayRetry) await dialAgain(tx, call, call.tries * MINUTE, result.reason);
    else await endUnplaced(tx, call, CallStatus.FAILED, result.reason);
  });
}

/** The carrier has the call under this id. A webhook may have said so before. The caller holds the lock of the call. */
export function notePlaced(tx: Tx, call: VoiceCall, providerCallId: string): void {
  if (call.dial === DialState.OVER || call.providerCallId !== null) return;
  Object.assign(call, { providerCallId, dial: DialState.PLACED, tries: 0 });
  call.dueAt = call.hangUpAt ? tx.now() : new Date(tx.now().getTime() + firstCheckAfter);
  tx.record('call.placed', call, { providerCallId });
}

/**
 * Puts a call that is known not to be at the carrier back into the queue, unless somebody has stopped it; after some tries
 * it fails, for `reason`. The caller holds the lock of the call.
 */
export async function dialAgain(
  tx: Tx,
  call: VoiceCall,
  delay = 0,
  reason: `${DeliveryFailure}` = 'carrier_silent',
): Promise<void> {
  if (call.hangUpAt) return endUnplaced(tx, call, CallStatus.CANCELLED, 'stopped');
  if (call.tries >= maxTries) return endUnplaced(tx, call, CallStatus.FAILED, reason);
  call.dial = DialState.WAITING;
  call.dueAt = new Date(tx.now().getTime() + delay);
  tx.record('call.updated', call, { dial: call.dial });
}

/** A stop came before the carrier was asked: due again at once, so that the commit that would dial it finds the stop and holds it. */
export async function withholdCall(scope: Scope, callId: string): Promise<void> {
  await scope.commit(async (tx) => {
    const call = await tx.lock(VoiceCall, callId);
    if (call.dial !== DialState.PLACING) return;
    Object.assign(call, { dial: DialState.WAITING, tries: call.tries - 1, startedAt: null, dueAt: tx.now() });
    tx.record('call.updated', call, { dial: call.dial });
  });
}

async function suppress(tx: Tx, { leadId }: VoiceCall): Promise<void> {
  const lead = await tx.lock(Lead, leadId);
  await suppressContact(
    tx,
    lead,
    Channel.CALL,
    'The carrier says that the number takes no calls from us',
    SuppressionSource.PROVIDER,
  );
}
