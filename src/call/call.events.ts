import type { NoDetails } from '../audit/events.ts';
import type { CallEndReason, CallOutcome, Sentiment, CallStatus } from './call.enums.ts';
import type { CallSettings } from './call-settings.entity.ts';
import type { VoiceCall } from './voice-call.entity.ts';

declare module '../audit/events.ts' {
  interface Events {
    'call_settings.updated': { subject: CallSettings; details: NoDetails };
    'call.requested': { subject: VoiceCall; details: CallOrigin };
    'call.placed': { subject: VoiceCall; details: { providerCallId: string } };
    'call.updated': { subject: VoiceCall; details: CallChange };
    'call.ended': { subject: VoiceCall; details: CallOrigin & CallEnd };
    'call.summarized': { subject: VoiceCall; details: { conversationOutcome: string; sentiment: Sentiment } };
  }
}

/** What asked for the call. `enrolmentId` and `stepId` are null when a person did. */
interface CallOrigin {
  campaignId: string | null;
  enrolmentId: string | null;
  stepId: string | null;
  attemptKey: string;
}

interface CallEnd {
  status: CallStatus;
  outcome: CallOutcome | null;
  endReason: CallEndReason | null;
  failure: string | null;
}

/** What of the call changed. */
type CallChange = Partial<
  Pick<VoiceCall, 'status' | 'answeredBy' | 'outcome' | 'endReason' | 'dial' | 'missedTransfer'> & {
    /** How many recordings it has. */
    recordings: number;
    relayFailed: true;
    hangUp: true;
    held: true;
    summaryTries: number;
  }
>;
