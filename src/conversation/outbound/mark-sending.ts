import type { UpdateFilter } from 'mongodb';
import { checkBeforeAct, type PlannedAct } from '../../contact-policy/decision/check-before-act.ts';
import { keptDecision } from '../../contact-policy/decision/decide-contact.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import { hydrate } from '../../storage/broker-reader.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { Row } from '../../storage/tenancy/broker-collection.ts';
import { MessageStatus } from '../message.enums.ts';
import { Message } from '../message.entity.ts';
import { cancelMessage, holdMessage, refuseMessage } from './settle-message.ts';

/** What may be handed to the provider: a new message, or one of which it is not known whether it went out. */
const sendable = [MessageStatus.PLANNED, MessageStatus.SENDING, MessageStatus.UNKNOWN];

/**
 * The ledger before the act: asks a last time all that decides and commits that these messages are being sent. Answers those
 * that may be; what is refused or cancelled now is closed in the same commit, and what a paused campaign or a
 * stop holds waits for that. A lead is locked while it is asked about.
 */
export function markSending(scope: Scope, lease: string, ids: readonly string[]): Promise<Message[]> {
  return scope.commit(async (tx) => {
    const messages = await ownMessages(tx, lease, ids);
    const leads = await tx.lockMany(Lead, [...new Set(messages.map(({ leadId }) => leadId))]);
    const clearances = await checkBeforeAct(scope, tx, leads, messages.map(actOf));
    const allowed: Message[] = [];
    for (const message of messages) {
      const clearance = clearances.get(message.key)!;
      if (clearance.kind === 'held') await holdMessage(tx, message.id, clearance.by);
      else if (clearance.kind === 'cancelled') await cancelMessage(tx, message.id, clearance.failure);
      else if (clearance.kind === 'refused') await refuseMessage(tx, message.id, clearance.decision);
      else {
        message.decision = keptDecision(clearance.decision);
        allowed.push(message);
      }
    }
    await (
      await tx.collection(Message)
    ).updateEach(allowed.map((message) => ({ filter: { _id: message.id }, update: beingSent(message) })));
    return allowed;
  });
}

async function ownMessages(tx: Tx, lease: string, ids: readonly string[]): Promise<Message[]> {
  const rows = await tx.collection(Message);
  const found = await rows.find({ _id: { $in: [...ids] }, lease, status: { $in: sendable } });
  return found.map((row) => hydrate(Message, row));
}

function actOf({ leadId, channel, purpose, to, key, enrolmentId, campaignId, dueAt }: Message): PlannedAct {
  return { leadId, channel, purpose: purpose!, recipient: to, attemptKey: key, enrolmentId, campaignId, dueAt };
}

function beingSent({ decision }: Message): UpdateFilter<Row> {
  return { $set: { status: MessageStatus.SENDING, decision }, $inc: { tries: 1 } };
}
