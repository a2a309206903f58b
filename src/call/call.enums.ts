import { registerEnumType } from 'type-graphql';
import { AgentType } from '../template/template.enums.ts';
import { CallEndReason, CallOutcome } from './turn/outcome.types.ts';

export { AgentType, CallEndReason, CallOutcome };

/** The life of a call as the carrier tells it (FEATURES A1.20). The last five are final. */
export enum CallStatus {
  INITIATED = 'initiated',
  RINGING = 'ringing',
  ANSWERED = 'answered',
  CANCELLED = 'cancelled',
  FAILED = 'failed',
  NO_ANSWER = 'no_answer',
  BUSY = 'busy',
  COMPLETED = 'completed',
}

/** What our side has done about a call; `CallStatus` is what the carrier says. */
export enum DialState {
  WAITING = 'waiting',
  /** The carrier is being asked; after a crash it is looked up there before it is dialled again. */
  PLACING = 'placing',
  PLACED = 'placed',
  OVER = 'over',
}

export enum Speaker {
  BOT = 'bot',
  CUSTOMER = 'customer',
}

export enum CallSentiment {
  POSITIVE = 'positive',
  NEUTRAL = 'neutral',
  NEGATIVE = 'negative',
}

registerEnumType(CallStatus, { name: 'CallStatus', description: 'Where a call stands. The last five are final.' });
registerEnumType(CallOutcome, {
  name: 'CallOutcome',
  description: 'Who or what answered, and how it ended for the lead.',
});
registerEnumType(CallEndReason, { name: 'CallEndReason', description: 'Why a call stopped.' });
registerEnumType(DialState, {
  name: 'DialState',
  description: 'Whether a call waits for its turn, is being placed, is with the carrier, or is over.',
});
registerEnumType(Speaker, { name: 'Speaker', description: 'Who says a line of a call.' });
registerEnumType(CallSentiment, {
  name: 'CallSentiment',
  description: 'The mood of what the lead said; from words, never from the voice.',
});
