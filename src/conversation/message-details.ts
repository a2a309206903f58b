import type { Values } from '../audit/audit-log.entity.ts';
import type { Message } from './message.entity.ts';

/** What every event about a message says, so that whoever planned it recognises it. */
export function messageDetails(message: Message): Values {
  const { key, channel, enrolmentId, campaignId, stepId, decision } = message;
  return { key, channel, enrolmentId, campaignId, stepId, rulesVersion: decision?.rulesVersion ?? null };
}
