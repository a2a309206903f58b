import type { Channel } from '../lead/channel.ts';
import type { TreatmentType } from '../lead/treatment-type.ts';
import type { Message } from './message.entity.ts';
import type { MessageStatus } from './message.enums.ts';

declare module '../audit/events.ts' {
  interface Events {
    'message.planned': { subject: Message; details: MessageDetails };
    'message.postponed': { subject: Message; details: MessageDetails & { failure?: string | null; held?: true } };
    'message.sent': { subject: Message; details: MessageDetails };
    'message.failed': { subject: Message; details: MessageDetails & FailureDetails };
    /** Whether it went out is not known. */
    'message.unknown': { subject: Message; details: MessageDetails & FailureDetails };
    'message.delivered': { subject: Message; details: MessageDetails & { status: MessageStatus } };
    'message.received': { subject: Message; details: MessageDetails & { optOut: boolean; automatic: boolean } };
    'message.understood': { subject: Message; details: MessageDetails & ReplyOutcome & { intent: string } };
  }
}

/** What every event about a message says, so that the campaign or person that planned it recognises it. */
export interface MessageDetails {
  key: string;
  channel: Channel;
  enrolmentId: string | null;
  campaignId: string | null;
  stepId: string | null;
  rulesVersion: string | null;
}

/** Why a message was not sent, or is not known to have been. */
export interface FailureDetails {
  failure: string | null;
  /** What stands against the contact, when the contact policy refused it just before the act. */
  codes?: string[];
  /** When the policy would allow it; null: never. */
  nextAllowedAt?: Date | null;
  status?: MessageStatus;
  /** The code of the provider's report. */
  errorCode?: string | null;
  /** The provider took the message first and reported the failure later. */
  afterSending?: true;
}

/** What became of the answer to a message. */
export interface ReplyOutcome {
  reply: 'planned' | 'refused' | 'none';
  /** Why the contact policy refused it. */
  codes?: string[];
  /** By which the machine does not answer. */
  treatment?: TreatmentType | null;
}
