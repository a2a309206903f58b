import { registerEnumType } from 'type-graphql';
import { described, namesOf } from '../language/enum-of-sentences.ts';
import {
  AttemptOutcome,
  CampaignLogStatus,
  CampaignStatus,
  CampaignStepAction,
  CampaignTrigger,
  DecisionRule,
  EnrolmentStatus,
  ReentryPolicy,
} from './rules/campaign-enums.ts';
import { sentences } from './rules/said.ts';

export {
  AttemptOutcome,
  CampaignLogStatus,
  CampaignStatus,
  CampaignStepAction,
  CampaignTrigger,
  DecisionRule,
  EnrolmentStatus,
  ReentryPolicy,
};

export const DecisionReason = namesOf(sentences);
export type DecisionReason = keyof typeof DecisionReason;

registerEnumType(CampaignStatus, {
  name: 'CampaignStatus',
  description: 'A campaign sends only while it is ACTIVE.',
  valuesConfig: {
    DRAFT: { description: 'Being written: never active yet. It takes in no lead and sends nothing.' },
    ACTIVE: { description: 'Takes in leads and carries out steps that are due.' },
    PAUSED: {
      description:
        'Takes in no lead and sends nothing; the leads in it stay at their step, and what was planned waits, until it is active again.',
    },
    COMPLETED: { description: 'Over for good: its leads have left it, and no other status follows.' },
  },
});
registerEnumType(CampaignTrigger, {
  name: 'CampaignTrigger',
  description: 'What puts a lead into a campaign.',
  valuesConfig: {
    MANUAL: { description: 'Only `applyCampaignToLead`.' },
    LEAD_SCORE: { description: 'The score is within the bounds of the condition. Looked for every hour.' },
    STAGE_CHANGE: { description: 'The lead enters the stage of the condition, new leads included.' },
    INACTIVITY: {
      description:
        'So many full days have passed since the lead was created, was sent a message, wrote, or spoke on the phone. Looked for every hour.',
    },
  },
});
registerEnumType(CampaignStepAction, {
  name: 'CampaignStepAction',
  description: 'What a step does.',
  valuesConfig: {
    SEND_MESSAGE: { description: 'Sends a template on the channel of the step.' },
    MAKE_CALL: { description: 'An agent calls the lead; the fallback message is sent when no call got through.' },
    SCHEDULE_MEETING: { description: 'Books a meeting and mails an invitation when the lead has an address.' },
    UPDATE_STAGE: { description: 'Moves the lead to a stage; reaches nobody.' },
  },
});
registerEnumType(CampaignLogStatus, {
  name: 'CampaignLogStatus',
  description: 'How a step, or one attempt of it, went.',
  valuesConfig: {
    PENDING: { description: 'Planned or under way; the provider has not answered yet.' },
    SENT: {
      description:
        'Done: a provider took the message, the call was answered, the meeting was booked or the lead was moved.',
    },
    FAILED: { description: 'It did not go out, or the call reached nobody; `why` says which.' },
    SKIPPED: { description: 'Left out on purpose before anything was tried, for the reason in `why`.' },
    UNKNOWN: {
      description: 'The provider may or may not have acted; it is asked, and the step is never repeated blindly.',
    },
  },
});
registerEnumType(EnrolmentStatus, {
  name: 'EnrolmentStatus',
  description: 'Where a run stands.',
  valuesConfig: {
    ACTIVE: { description: 'A step is due now or later, or waits for a change of the campaign or the lead.' },
    WAITING: { description: 'A message is on its way out or a call has not ended yet.' },
    PAUSED: { description: 'Stopped for this lead alone. No operation sets it.' },
    COMPLETED: { description: 'All steps are behind.' },
    EXITED: { description: 'The lead left before the last step; `exitReason` says why.' },
  },
});
registerEnumType(ReentryPolicy, {
  name: 'ReentryPolicy',
  description: 'Whether a lead may go through a campaign again.',
  valuesConfig: {
    ONCE_EVER: { description: 'Never: one run for each lead.' },
    ONE_AT_A_TIME: { description: 'As often as the trigger is met, once the run before is over.' },
    EVERY_EVENT: {
      description:
        'Each event begins a new run and ends the one under way. Under LEAD_SCORE and INACTIVITY no event occurs, so no lead enters by itself.',
    },
    AFTER_DAYS: { description: 'Once the run before is over and `afterDays` have passed since it began.' },
  },
});
registerEnumType(AttemptOutcome, {
  name: 'AttemptOutcome',
  description: 'How an attempt ended. BUSY, NO_ANSWER and FAILED are tried again while the step allows it.',
  valuesConfig: {
    HUMAN: { description: 'A person answered and spoke.' },
    TRANSFERRED: { description: 'The lead was put through to a person of the broker.' },
    NOBODY_FREE: {
      description:
        'The lead asked for a person, no person answered, and the agent promised a call back. Not repeated: a person calls.',
    },
    OPTED_OUT: { description: 'The lead asked not to be contacted again.' },
    UNKNOWN: {
      description: 'The call was answered and the other side said nothing: a person or a machine. Not repeated.',
    },
    VOICEMAIL: { description: 'An answering machine took the call. Not dialled again; the fallback message is sent.' },
    FAX: { description: 'A fax machine answered. Not dialled again; the fallback message is sent.' },
    UNREACHABLE: { description: 'The line never came about. Not dialled again; the fallback message is sent.' },
    BUSY: { description: 'The line was busy.' },
    NO_ANSWER: { description: 'It rang and nobody answered.' },
    FAILED: { description: 'It failed for a reason that may pass.' },
    REFUSED: {
      description:
        'A provider or the contact rules refuse it for good. Not repeated; after a call, the fallback message is sent.',
    },
    CANCELLED: {
      description:
        'It was stopped, or the contact rules or the treatment of the lead forbade it, before it was answered. Not repeated.',
    },
  },
});
registerEnumType(DecisionReason, {
  name: 'DecisionReason',
  description: 'What a rule of a campaign found, with its sentence; a name in braces is a key of the parameters.',
  valuesConfig: described(sentences),
});
registerEnumType(DecisionRule, {
  name: 'DecisionRule',
  description: 'A rule that is examined before a lead gets a step, in the order of the values.',
  valuesConfig: {
    ENROLMENT_STATUS: { description: 'Whether the run is under way.' },
    CAMPAIGN_STATUS: { description: 'Whether the campaign is active.' },
    HOPS: { description: 'Whether too many campaigns have led to this one.' },
    STEPS_LEFT: { description: 'Whether a step is left.' },
    LEAD_ARCHIVED: { description: 'Whether the lead is archived.' },
    EXIT_OPT_OUT: {
      description: 'Whether the lead opted out from all contact, or from a channel that the campaign uses.',
    },
    EXIT_REPLY: { description: 'Whether a reply ends the run.' },
    EXIT_MEETING: { description: 'Whether a meeting ends the run.' },
    EXIT_STAGE: { description: 'Whether the stage of the lead ends the run.' },
    ATTEMPTS: { description: 'How the tries of the step went, and whether another is due.' },
    DUE_TIME: { description: 'Whether the step is due.' },
    CONDITIONS: { description: 'Whether the conditions of the step hold.' },
    TREATMENT: { description: 'Whether the treatment of the lead allows automatic steps.' },
    MEETING_TIME: { description: 'Whether a meeting has a time.' },
    STOP: { description: 'Whether a stop holds back what the step would do.' },
    PROVIDER: { description: 'Whether anything can go out by the channel.' },
    CONTACT_POLICY: { description: 'Whether the lead may be contacted now.' },
    RUN: { description: 'Nothing stands against the step.' },
    TRIGGER: { description: 'NOT_ENROLLED: whether the lead meets the trigger.' },
    ENTRY: { description: 'NOT_ENROLLED: whether the campaign takes the lead (again).' },
    EVENT: { description: 'NOT_ENROLLED: whether anything has let the lead in.' },
  },
});
