import type { Broker } from '../../account/broker.entity.ts';
import { findBroker } from '../../account/find-broker.ts';
import type { ReadMessageRequest, Turn } from '../../agent/language-model.ts';
import { ownWords } from '../../contact-policy/opt-out/own-words.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import { agentForStage } from './agent-for-stage.ts';
import { MessageDirection, MessageStatus } from '../message.enums.ts';
import { Message } from '../message.entity.ts';

const turnsRemembered = 20;

/** What the language model is asked about a message: the lead, what was written before, the text. A quoted mail is not the lead's text. */
export async function readRequest(scope: Scope, message: Message): Promise<ReadMessageRequest> {
  const [lead, broker, history] = await Promise.all([
    scope.read.get(Lead, message.leadId),
    findBroker(scope),
    historyBefore(scope, message),
  ]);
  return {
    agentType: agentForStage(lead.stage),
    locale: broker.locale,
    brokerName: broker.name,
    lead: profileOf(lead, broker),
    history,
    now: scope.now().toISOString(),
    text: ownWords(message.body),
  };
}

function profileOf({ name, facts, country, zone }: Lead, broker: Broker): ReadMessageRequest['lead'] {
  const firstName = name.trim().split(/\s+/u)[0] ?? '';
  return { firstName, facts, country: country ?? broker.country, currency: broker.currency, zone: zone ?? broker.zone };
}

/** What lies before the message, oldest first; what never went out was not said. */
async function historyBefore(scope: Scope, { id, leadId, createdAt }: Message): Promise<Turn[]> {
  const filter = {
    leadId,
    createdAt: { $lte: createdAt },
    _id: { $ne: id },
    status: { $nin: [MessageStatus.FAILED, MessageStatus.PLANNED] },
  };
  const rows = await scope.read.find(Message, filter, { sort: { createdAt: -1, _id: -1 }, limit: turnsRemembered });
  return rows
    .toReversed()
    .map(({ direction, body }) =>
      direction === MessageDirection.INBOUND ? { role: 'caller', text: ownWords(body) } : { role: 'agent', text: body },
    );
}
