import type { UpdateFilter } from 'mongodb';
import { isSandboxed } from '../../contact-policy/ask-contact.ts';
import { loadContactFacts, type ContactFacts } from '../../contact-policy/contact-facts.ts';
import { decideContact, keptDecision } from '../../contact-policy/decide-contact.ts';
import type { ContactDecision } from '../../contact-policy/may-contact.types.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import { hydrate } from '../../storage/broker-reader.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import type { Row } from '../../storage/tenancy/broker-collection.ts';
import { MessageStatus } from '../message.enums.ts';
import { Message } from '../message.entity.ts';
import { refuseMessage } from './settle-message.ts';

/** What may be handed to the provider: a new message, or one of which it is not known whether it went out. */
const sendable = [MessageStatus.PLANNED, MessageStatus.SENDING, MessageStatus.UNKNOWN];

/**
 * The ledger before the act: asks the policy a last time and commits that these messages are being sent. Answers those that
 * may be; what the policy refuses now is closed in the same commit. A lead is locked while it is asked about, so that a
 * suppression either comes before and holds, or after the act began.
 */
export function markSending(scope: Scope, lease: string, ids: readonly string[]): Promise<Message[]> {
  return scope.commit(async (tx) => {
    const messages = await ownMessages(tx, lease, ids);
    const leads = await tx.lockMany(Lead, [...new Set(messages.map(({ leadId }) => leadId))]);
    const facts = await loadContactFacts((entity) => tx.collection(entity), [...leads.values()], tx.now());
    const allowed: Message[] = [];
    for (const message of messages) {
      const lead = leads.get(message.leadId)!;
      const decision = decide(scope, tx, lead, message, facts.get(lead.id)!);
      message.decision = keptDecision(decision);
      if (decision.allowed) allowed.push(message);
      else await refuseMessage(tx, message.id, decision);
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

function decide(
  scope: Scope,
  tx: Tx,
  lead: Lead,
  { channel, purpose, key }: Message,
  facts: ContactFacts,
): ContactDecision {
  const sandbox = isSandboxed(scope.ports, channel);
  return decideContact(lead, channel, purpose!, facts, { window: null, sandbox, now: tx.now(), attemptKey: key });
}

function beingSent({ decision }: Message): UpdateFilter<Row> {
  return { $set: { status: MessageStatus.SENDING, decision }, $inc: { tries: 1 } };
}
