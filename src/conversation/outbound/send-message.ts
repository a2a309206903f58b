import { v7 as uuidv7 } from 'uuid';
import { contactRefused, isSandboxed } from '../../contact-policy/decision/ask-contact.ts';
import { decideContactInCommit } from '../../contact-policy/decision/decide-contact.ts';
import { reserveContact } from '../../contact-policy/reservation/reserve-contact.ts';
import { refuseStopped } from '../../brake/refuse-stopped.ts';
import { badInput, refusal } from '../../errors.ts';
import { apiName } from '../../language/api-name.ts';
import { Channel } from '../../lead/channel.ts';
import { Lead } from '../../lead/lead.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { SendMessageInput } from '../conversation.types.ts';
import type { Message } from '../message.entity.ts';
import { planMessage } from './plan-message.ts';
import type { WrittenChannel } from '../inbound/written-channel.ts';
import { writeText } from './write-text.ts';

/**
 * Sends one message to a lead, as soon as a job takes it. CONTACT_NOT_ALLOWED with the reasons of the policy,
 * CONFLICT DISPATCH_STOPPED
 * while messages are stopped, BAD_USER_INPUT for a text that cannot be sent, PROVIDER_UNAVAILABLE when no provider is configured.
 */
export async function sendMessage(scope: Scope, input: SendMessageInput): Promise<Message> {
  scope.viewer.require('lead:write');
  return scope.commit(
    async (tx) => {
      const channel = writtenChannel(scope, input.channel);
      const text = await writeText(scope, input);
      const sandbox = isSandboxed(scope.ports, channel);
      const lead = await tx.lock(Lead, input.leadId);
      await refuseStopped(tx, { kind: 'message', campaignId: null });
      const decision = await decideContactInCommit(tx, lead, channel, input.purpose, { window: null, sandbox });
      if (!decision.allowed) throw contactRefused(decision, scope.language);
      const key = `manual:${uuidv7()}`;
      await reserveContact(tx, lead, channel, input.purpose, decision, key);
      return planMessage(tx, {
        lead,
        channel,
        purpose: input.purpose,
        ...text,
        key,
        decision,
        templateId: input.templateId,
      });
    },
    { operation: 'sendMessage', input },
  );
}

function writtenChannel(scope: Scope, channel: Channel): WrittenChannel {
  if (channel === Channel.CALL) throw badInput('input.channel', 'CHANNEL_NOT_WRITTEN');
  const { messages } = scope.ports;
  if (!messages) throw refusal('MESSAGES_NOT_CONFIGURED');
  if (!messages.channels.includes(channel))
    throw badInput('input.channel', 'CHANNEL_WITHOUT_PROVIDER', {
      channel: apiName(channel),
      available: messages.channels.map(apiName),
    });
  return channel;
}
