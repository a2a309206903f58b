import type { Message } from './message.entity.ts';
import type { MessageDetails } from './message.events.ts';

export function messageDetails(message: Message): MessageDetails {
  const { key, channel, enrolmentId, campaignId, stepId, decision } = message;
  return { key, channel, enrolmentId, campaignId, stepId, rulesVersion: decision?.rulesVersion ?? null };
}
