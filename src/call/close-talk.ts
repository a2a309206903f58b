import { noteContactAnswered } from '../contact-policy/reservation/reserve-contact.ts';
import { SuppressionSource } from '../contact-policy/contact-policy.enums.ts';
import { suppressContact } from '../contact-policy/suppression/suppress-contact.ts';
import { Channel } from '../lead/channel.ts';
import { Lead } from '../lead/lead.entity.ts';
import { noteReply } from '../lead/score/note-reply.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { CallOutcome } from './call.enums.ts';
import { endIfOver } from './end-call.ts';
import { correctEnding, writePromise } from './missed-transfer.ts';
import type { TalkSession } from './turn/session.ts';
import type { VoiceCall } from './voice-call.entity.ts';

const carrierStatusTimeout = 30_000;

/** Notes how the talk of a call ended, once, with what follows for the lead. The caller holds the lock of the call. */
export async function closeTalk(tx: Tx, call: VoiceCall, session: TalkSession): Promise<void> {
  const { outcome, endReason, closing } = session;
  if (call.endReason !== null || endReason === null) return;
  Object.assign(call, { outcome, endReason, dueAt: new Date(tx.now().getTime() + carrierStatusTimeout) });
  call.handoff = closing?.handoff?.reason ?? null;
  correctEnding(call);
  tx.record('call.updated', call, { outcome: call.outcome, endReason: call.endReason });
  await tellLead(tx, call, session);
  await writePromise(tx, call);
  await endIfOver(tx, call);
}

async function tellLead(tx: Tx, { leadId, attemptKey, outcome }: VoiceCall, { history }: TalkSession): Promise<void> {
  const hasSpoken = history.some(({ kind }) => kind === 'caller');
  const optedOut = outcome === CallOutcome.OPTED_OUT;
  if (!hasSpoken && !optedOut) return;
  const lead = await tx.lock(Lead, leadId);
  if (hasSpoken && outcome !== CallOutcome.VOICEMAIL) {
    lead.callsAnswered += 1;
    noteReply(tx, lead, Channel.CALL);
    await noteContactAnswered(tx, attemptKey, true);
  }
  // The promise that was made on the phone holds, also when the tool that should have kept it failed.
  if (optedOut) await suppressContact(tx, lead, null, 'Asked for it on the phone', SuppressionSource.CALL);
}
