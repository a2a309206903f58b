import type { Recorded } from '../../audit/compose-entry.ts';
import { DialState } from '../../call/call.enums.ts';
import { VoiceCall } from '../../call/voice-call.entity.ts';
import { Message } from '../../conversation/message.entity.ts';
import { MessageStatus } from '../../conversation/message.enums.ts';
import type { Tx } from '../../storage/commit/tx.ts';

/** Reaction: what a campaign planned, and held while it was paused, goes out when it goes on and is cancelled when it is over. */
export async function releaseHeldOfCampaign(tx: Tx, { subject }: Recorded<'campaign.status_changed'>): Promise<void> {
  await lookAgain(tx, { campaignId: subject.id });
}

/** Reaction: what was held of runs that are over is cancelled. */
export async function releaseHeldOfRuns(tx: Tx, events: readonly Recorded<'enrolment.exited'>[]): Promise<void> {
  const leadIds = [...new Set(events.map(({ leadId }) => leadId))];
  await lookAgain(tx, { leadId: { $in: leadIds }, enrolmentId: { $in: events.map(({ subject }) => subject.id) } });
}

/** Has what was held checked once more: nothing is due with it until then. */
async function lookAgain(tx: Tx, planned: object): Promise<void> {
  const due = { $set: { dueAt: tx.now() } };
  const held = { ...planned, dueAt: null };
  await (await tx.collection(Message)).updateMany({ ...held, status: MessageStatus.PLANNED }, due);
  await (await tx.collection(VoiceCall)).updateMany({ ...held, dial: DialState.WAITING }, due);
}
