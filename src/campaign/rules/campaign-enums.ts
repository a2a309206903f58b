/** A campaign sends only while it is active; a paused one keeps its leads where they are. */
export enum CampaignStatus {
  DRAFT = 'draft',
  ACTIVE = 'active',
  PAUSED = 'paused',
  COMPLETED = 'completed',
}

/** What puts a lead into a campaign. */
export enum CampaignTrigger {
  MANUAL = 'manual',
  LEAD_SCORE = 'lead_score',
  STAGE_CHANGE = 'stage_change',
  INACTIVITY = 'inactivity',
}

export enum CampaignStepAction {
  SEND_MESSAGE = 'send_message',
  MAKE_CALL = 'make_call',
  SCHEDULE_MEETING = 'schedule_meeting',
  UPDATE_STAGE = 'update_stage',
}

/** Those that ask the contact policy before they reach the lead; the invitation to a meeting asks it by itself. */
export const contactActions: readonly CampaignStepAction[] = [
  CampaignStepAction.SEND_MESSAGE,
  CampaignStepAction.MAKE_CALL,
];

/** The state of a step's row in the ledger, and of each attempt. `unknown`: the provider may or may not have acted. */
export enum CampaignLogStatus {
  PENDING = 'pending',
  SENT = 'sent',
  FAILED = 'failed',
  SKIPPED = 'skipped',
  UNKNOWN = 'unknown',
}

/** `waiting`: for a call to end or for an attempt to be reconciled with its provider. */
export enum EnrolmentStatus {
  ACTIVE = 'active',
  WAITING = 'waiting',
  PAUSED = 'paused',
  COMPLETED = 'completed',
  EXITED = 'exited',
}

/** Whether a lead may go through the same campaign again. */
export enum ReentryPolicy {
  ONCE_EVER = 'once_ever',
  ONE_AT_A_TIME = 'one_at_a_time',
  EVERY_EVENT = 'every_event',
  AFTER_DAYS = 'after_days',
}

/**
 * How an attempt ended: the final call statuses that reached nobody, the call outcomes of those that were
 * answered, `refused` for what a provider will never accept. `failed` is worth another try.
 */
export enum AttemptOutcome {
  HUMAN = 'human',
  TRANSFERRED = 'transferred',
  NOBODY_FREE = 'nobody_free',
  OPTED_OUT = 'opted_out',
  UNKNOWN = 'unknown',
  VOICEMAIL = 'voicemail',
  FAX = 'fax',
  UNREACHABLE = 'unreachable',
  BUSY = 'busy',
  NO_ANSWER = 'no_answer',
  FAILED = 'failed',
  REFUSED = 'refused',
  CANCELLED = 'cancelled',
}

/** What is examined before a step, in that order; the last three only for a lead that never entered. */
export enum DecisionRule {
  ENROLMENT_STATUS = 'enrolment_status',
  CAMPAIGN_STATUS = 'campaign_status',
  HOPS = 'hops',
  STEPS_LEFT = 'steps_left',
  LEAD_ARCHIVED = 'lead_archived',
  EXIT_OPT_OUT = 'exit_opt_out',
  EXIT_REPLY = 'exit_reply',
  EXIT_MEETING = 'exit_meeting',
  EXIT_STAGE = 'exit_stage',
  ATTEMPTS = 'attempts',
  DUE_TIME = 'due_time',
  CONDITIONS = 'conditions',
  TREATMENT = 'treatment',
  MEETING_TIME = 'meeting_time',
  STOP = 'stop',
  PROVIDER = 'provider',
  CONTACT_POLICY = 'contact_policy',
  RUN = 'run',
  TRIGGER = 'trigger',
  ENTRY = 'entry',
  EVENT = 'event',
}
