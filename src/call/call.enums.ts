import { registerEnumType } from 'type-graphql';
import { Sentiment } from '../agent/spanish/sentiment.ts';
import { AgentType } from '../template/template.enums.ts';
import { CallEndReason, CallOutcome } from './turn/outcome.types.ts';

export { AgentType, CallEndReason, CallOutcome, Sentiment };

/** The life of a call as the carrier tells it. The last five are final. */
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

registerEnumType(CallStatus, {
  name: 'CallStatus',
  description:
    'Where a call stands, as the carrier tells it. CANCELLED, FAILED, NO_ANSWER, BUSY and COMPLETED are final.',
  valuesConfig: {
    INITIATED: { description: 'Waits to be dialled, or was handed to the carrier.' },
    RINGING: { description: 'The phone of the lead rings.' },
    ANSWERED: { description: 'Somebody or something took the call, and it is on the line.' },
    CANCELLED: {
      description:
        'Ended before it was answered: stopped by a member, or forbidden by the contact rules or, for a campaign, by the treatment of the lead.',
    },
    FAILED: { description: 'The carrier could not place it, or it was refused; see `failure`.' },
    NO_ANSWER: { description: 'It rang and nobody answered.' },
    BUSY: { description: 'The line was busy.' },
    COMPLETED: { description: 'It was answered and is over.' },
  },
});
registerEnumType(CallOutcome, {
  name: 'CallOutcome',
  description: 'Who or what answered, and how it ended for the lead.',
  valuesConfig: {
    HUMAN: { description: 'A person answered.' },
    VOICEMAIL: { description: 'An answering machine.' },
    FAX: { description: 'A fax machine.' },
    TRANSFERRED: { description: 'The lead asked for a person and was put through; while the call lasts, is being.' },
    NOBODY_FREE: {
      description: 'The lead asked for a person, no person answered, and the agent promised a call back.',
    },
    OPTED_OUT: { description: 'The lead asked not to be contacted again, and is suppressed on every channel.' },
    UNREACHABLE: { description: 'It was never answered, or never placed.' },
    UNKNOWN: { description: 'The call was answered and the other side said nothing: a person or a machine.' },
  },
});
registerEnumType(CallEndReason, {
  name: 'CallEndReason',
  description: 'Why a call stopped.',
  valuesConfig: {
    COMPLETED: { description: 'The agent said goodbye.' },
    CALLER_HUNG_UP: { description: 'The lead hung up.' },
    SILENCE: { description: 'The lead said nothing any more, also when asked.' },
    MAX_DURATION: { description: 'The longest time allowed was over.' },
    VOICEMAIL: { description: 'An answering machine was recognised.' },
    FAX: { description: 'A fax machine was recognised.' },
    OPTED_OUT: { description: 'The lead asked not to be contacted again.' },
    TRANSFERRED: { description: 'The lead was handed over to a person; while the call lasts, is being.' },
    NOBODY_FREE: { description: 'A person was to take over and nobody was there; the lead was told so.' },
    FAILED: { description: 'The carrier or the language model failed.' },
    SOCKET_LOST: { description: 'The connection that carries the talk broke and did not come back.' },
    STOPPED: { description: 'A member ended it, see `hangUpCall`.' },
    NOT_CONNECTED: { description: 'It was never answered, or never placed.' },
  },
});
registerEnumType(DialState, {
  name: 'DialState',
  description: 'What Cadencia has done about a call; `CallStatus` is what the carrier says.',
  valuesConfig: {
    WAITING: { description: 'Waits for a free line, or to be dialled once more.' },
    PLACING: {
      description: 'The carrier is being asked; after a crash it is looked up there before it is dialled again.',
    },
    PLACED: { description: 'The carrier has it.' },
    OVER: { description: 'Ended for the carrier and for us.' },
  },
});
registerEnumType(Speaker, {
  name: 'Speaker',
  description: 'Who says a line of a call.',
  valuesConfig: {
    BOT: { description: 'The agent.' },
    CUSTOMER: { description: 'Whoever is at the phone of the lead; also keys that were pressed.' },
  },
});
registerEnumType(Sentiment, {
  name: 'CallSentiment',
  description: 'The mood of what the lead said; from words, never from the voice.',
  valuesConfig: {
    POSITIVE: { description: 'Mostly pleased or interested.' },
    NEUTRAL: { description: 'Neither, or too little was said.' },
    NEGATIVE: { description: 'Mostly annoyed or unwilling.' },
  },
});
