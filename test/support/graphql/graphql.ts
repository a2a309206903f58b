/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The person who accepts, and the secret of the link. */
export type AcceptInvitationInput = {
  /** 1 to 100 characters. */
  name: string;
  /** 10 to 200 characters; for an existing account, its password. */
  password: string;
  /** Secret of the invitation link, good once. */
  token: string;
};

/** Who did something: a person of the broker, an integrator, Cadencia itself, or the agent that talks and writes to leads. */
export type ActorKind =
  /** The agent that talks and writes to leads. */
  | 'AGENT'
  /** An integrator, by an API key. */
  | 'API_KEY'
  /** A member, signed in. */
  | 'MEMBER'
  /** Cadencia itself: a job, a webhook or a reaction. */
  | 'SYSTEM';

/** A new step. Which fields it needs depends on the action. */
export type AddCampaignStepInput = {
  /** Decides which of the other fields are needed; those of other actions are refused. */
  action: CampaignStepAction;
  /** MAKE_CALL: the agent that calls. */
  agentType?: AgentType | null | undefined;
  /** NOT_FOUND when the broker has no such campaign. */
  campaignId: string;
  /** SEND_MESSAGE: where it goes; the campaign’s channel when null. CALL is refused. */
  channel?: Channel | null | undefined;
  /** The step is skipped when they do not hold; null: it always runs. */
  conditions?: StepConditionsInput | null | undefined;
  /** Hours since the previous step ended, or since the lead entered; up to 17520 (730 days). */
  delayHours?: number;
  /** SCHEDULE_MEETING: how long it lasts, 5 to 480 minutes. */
  durationMinutes?: number | null | undefined;
  /** MAKE_CALL: what is sent when no call got through. */
  fallback?: StepFallbackInput | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** SEND_MESSAGE and MAKE_CALL; other actions are done once. A new step has three tries, half an hour and four hours apart. */
  retry?: StepRetryInput | null | undefined;
  /** SCHEDULE_MEETING: hours until it begins, 0.1 to 17520 (730 days); null: the time the lead agreed to. */
  startsInHours?: number | null | undefined;
  /** Its place, from 1; the one after the last step, which is also used when left out. */
  stepNumber?: number | null | undefined;
  /** UPDATE_STAGE: where the lead is moved. */
  targetStage?: Stage | null | undefined;
  /** SEND_MESSAGE: the template. */
  templateId?: string | null | undefined;
  /** SCHEDULE_MEETING: its title. */
  title?: string | null | undefined;
};

/** A note about a lead; the lead never sees it. */
export type AddLeadNoteInput = {
  /** 1 to 10,000 characters. */
  body: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
};

/** What an agent is there for; one script each. */
export type AgentType =
  /** Agrees on the day and hour of a visit. */
  | 'AGENDADOR'
  /** Finds out whether and how the lead can pay. */
  | 'CALIFICADOR_FINANCIERO'
  /** Finds out what the lead wants: purpose, location, budget and timeframe. */
  | 'PERFILADOR'
  /** Asks how the visit went and agrees on what comes next. */
  | 'SEGUIMIENTO';

/** A campaign and the lead that is put into it. */
export type ApplyCampaignToLeadInput = {
  /** NOT_FOUND when the broker has no such campaign. */
  campaignId: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
};

/** A lead that is put away. */
export type ArchiveLeadInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
};

/** A template that is taken out of the lists. */
export type ArchiveTemplateInput = {
  /** True: archive it although campaigns that are active or paused need it. */
  evenIfUsed?: boolean;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such template. */
  templateId: string;
};

/** A lead and the member who takes care of it from now on. */
export type AssignLeadInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
  /** Nobody when left out or null. NOT_FOUND when the broker has no such member, BAD_USER_INPUT for one who has left. */
  memberId?: string | null | undefined;
};

/** How an attempt ended. BUSY, NO_ANSWER and FAILED are tried again while the step allows it. */
export type AttemptOutcome =
  /** The line was busy. */
  | 'BUSY'
  /** It was stopped, or the contact rules or the treatment of the lead forbade it, before it was answered. Not repeated. */
  | 'CANCELLED'
  /** It failed for a reason that may pass. */
  | 'FAILED'
  /** A fax machine answered. Not dialled again; the fallback message is sent. */
  | 'FAX'
  /** A person answered and spoke. */
  | 'HUMAN'
  /** The lead asked for a person, no person answered, and the agent promised a call back. Not repeated: a person calls. */
  | 'NOBODY_FREE'
  /** It rang and nobody answered. */
  | 'NO_ANSWER'
  /** The lead asked not to be contacted again. */
  | 'OPTED_OUT'
  /** A provider or the contact rules refuse it for good. Not repeated; after a call, the fallback message is sent. */
  | 'REFUSED'
  /** The lead was put through to a person of the broker. */
  | 'TRANSFERRED'
  /** The call was answered and the other side said nothing: a person or a machine. Not repeated. */
  | 'UNKNOWN'
  /** The line never came about. Not dialled again; the fallback message is sent. */
  | 'UNREACHABLE'
  /** An answering machine took the call. Not dialled again; the fallback message is sent. */
  | 'VOICEMAIL';

/** Which entries; what is left out does not limit. */
export type AuditLogFilter = {
  /** Who did it: a member, a key, or the part of the system. */
  actorId?: string | null | undefined;
  /** What it happened to. */
  entityId?: string | null | undefined;
  /** Name of the event, such as `lead.stage_changed`. */
  event?: string | null | undefined;
  /** Happened at this time or later. */
  from?: string | null | undefined;
  /** The lead it concerns. */
  leadId?: string | null | undefined;
  /** Happened before this time. */
  to?: string | null | undefined;
};

/** A lead that is moved as far as what is known of it allows. */
export type AutoAdvanceLeadInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
};

/** Why a call stopped. */
export type CallEndReason =
  /** The lead hung up. */
  | 'CALLER_HUNG_UP'
  /** The agent said goodbye. */
  | 'COMPLETED'
  /** The carrier or the language model failed. */
  | 'FAILED'
  /** A fax machine was recognised. */
  | 'FAX'
  /** The longest time allowed was over. */
  | 'MAX_DURATION'
  /** A person was to take over and nobody was there; the lead was told so. */
  | 'NOBODY_FREE'
  /** It was never answered, or never placed. */
  | 'NOT_CONNECTED'
  /** The lead asked not to be contacted again. */
  | 'OPTED_OUT'
  /** The lead said nothing any more, also when asked. */
  | 'SILENCE'
  /** The connection that carries the talk broke and did not come back. */
  | 'SOCKET_LOST'
  /** A member ended it, see `hangUpCall`. */
  | 'STOPPED'
  /** The lead was handed over to a person; while the call lasts, is being. */
  | 'TRANSFERRED'
  /** An answering machine was recognised. */
  | 'VOICEMAIL';

/** Which calls; what is left out does not limit. */
export type CallFilter = {
  /** Calls of this campaign. */
  campaignId?: string | null | undefined;
  /** Asked for at this time or later. */
  from?: string | null | undefined;
  /** Calls with this outcome. */
  outcome?: CallOutcome | null | undefined;
  /** Calls in this status. */
  status?: CallStatus | null | undefined;
  /** Asked for before this time. */
  to?: string | null | undefined;
};

/** Who or what answered, and how it ended for the lead. */
export type CallOutcome =
  /** A fax machine. */
  | 'FAX'
  /** A person answered. */
  | 'HUMAN'
  /** The lead asked for a person, no person answered, and the agent promised a call back. */
  | 'NOBODY_FREE'
  /** The lead asked not to be contacted again, and is suppressed on every channel. */
  | 'OPTED_OUT'
  /** The lead asked for a person and was put through; while the call lasts, is being. */
  | 'TRANSFERRED'
  /** The call was answered and the other side said nothing: a person or a machine. */
  | 'UNKNOWN'
  /** It was never answered, or never placed. */
  | 'UNREACHABLE'
  /** An answering machine. */
  | 'VOICEMAIL';

/** The mood of what the lead said; from words, never from the voice. */
export type CallSentiment =
  /** Mostly annoyed or unwilling. */
  | 'NEGATIVE'
  /** Neither, or too little was said. */
  | 'NEUTRAL'
  /** Mostly pleased or interested. */
  | 'POSITIVE';

/** Where a call stands, as the carrier tells it. CANCELLED, FAILED, NO_ANSWER, BUSY and COMPLETED are final. */
export type CallStatus =
  /** Somebody or something took the call, and it is on the line. */
  | 'ANSWERED'
  /** The line was busy. */
  | 'BUSY'
  /** Ended before it was answered: stopped by a member, or forbidden by the contact rules or, for a campaign, by the treatment of the lead. */
  | 'CANCELLED'
  /** It was answered and is over. */
  | 'COMPLETED'
  /** The carrier could not place it, or it was refused; see `failure`. */
  | 'FAILED'
  /** Waits to be dialled, or was handed to the carrier. */
  | 'INITIATED'
  /** It rang and nobody answered. */
  | 'NO_ANSWER'
  /** The phone of the lead rings. */
  | 'RINGING';

/** What happens next. */
export type CampaignDecision =
  /** All steps are behind. */
  | 'DONE'
  /** The lead leaves, or has left, the campaign before its last step. */
  | 'EXIT'
  /** No time is known: a change of the campaign, the lead or the attempt under way asks again. */
  | 'HOLD'
  /** The lead never entered; in a preview, it would not enter. */
  | 'NOT_ENROLLED'
  /** The next step is carried out now. */
  | 'RUN'
  /** This step is left out and the next one follows. */
  | 'SKIP'
  /** The step is asked about again at a known time. */
  | 'WAIT';

/** What ends a lead’s run; what is left out stays as it was. */
export type CampaignExitsInput = {
  /** A meeting that was booked, also by a step of this campaign; true for a new one. */
  onMeeting?: boolean | null | undefined;
  /** A reply on any channel: the lead wrote, or spoke on the phone; true for a new campaign. */
  onReply?: boolean | null | undefined;
  /** Reaching one of these stages. At most 8, each once. */
  onStage?: Array<Stage> | null | undefined;
};

/** Which campaigns; what is left out does not limit. */
export type CampaignFilter = {
  /** True for those that were deleted; they are left out otherwise. */
  archived?: boolean | null | undefined;
  /** Campaigns whose own channel is this. */
  channel?: Channel | null | undefined;
  /** Campaigns in this status. */
  status?: CampaignStatus | null | undefined;
  /** Campaigns with this trigger. */
  triggeredBy?: CampaignTrigger | null | undefined;
};

/** How a step, or one attempt of it, went. */
export type CampaignLogStatus =
  /** It did not go out, or the call reached nobody; `why` says which. */
  | 'FAILED'
  /** Planned or under way; the provider has not answered yet. */
  | 'PENDING'
  /** Done: a provider took the message, the call was answered, the meeting was booked or the lead was moved. */
  | 'SENT'
  /** Left out on purpose before anything was tried, for the reason in `why`. */
  | 'SKIPPED'
  /** The provider may or may not have acted; it is asked, and the step is never repeated blindly. */
  | 'UNKNOWN';

/** Whether a lead may go through the campaign again. */
export type CampaignReentryInput = {
  /** AFTER_DAYS: full days since the last entry, 1 to 3650. */
  afterDays?: number | null | undefined;
  /** What a lead that was in the campaign before needs to enter it again. */
  policy: ReentryPolicy;
};

/** A campaign sends only while it is ACTIVE. */
export type CampaignStatus =
  /** Takes in leads and carries out steps that are due. */
  | 'ACTIVE'
  /** Over for good: its leads have left it, and no other status follows. */
  | 'COMPLETED'
  /** Being written: never active yet. It takes in no lead and sends nothing. */
  | 'DRAFT'
  /** Takes in no lead and sends nothing; the leads in it stay at their step, and what was planned waits, until it is active again. */
  | 'PAUSED';

/** What a step does. */
export type CampaignStepAction =
  /** An agent calls the lead; the fallback message is sent when no call got through. */
  | 'MAKE_CALL'
  /** Books a meeting and mails an invitation when the lead has an address. */
  | 'SCHEDULE_MEETING'
  /** Sends a template on the channel of the step. */
  | 'SEND_MESSAGE'
  /** Moves the lead to a stage; reaches nobody. */
  | 'UPDATE_STAGE';

/** What puts a lead into a campaign. */
export type CampaignTrigger =
  /** So many full days have passed since the lead was created, was sent a message, wrote, or spoke on the phone. Looked for every hour. */
  | 'INACTIVITY'
  /** The score is within the bounds of the condition. Looked for every hour. */
  | 'LEAD_SCORE'
  /** Only `applyCampaignToLead`. */
  | 'MANUAL'
  /** The lead enters the stage of the condition, new leads included. */
  | 'STAGE_CHANGE';

/** When the campaign wants to be heard, on the lead’s own clock. */
export type CampaignWindowInput = {
  /** ISO weekdays; 1 is Monday. At most 7, each once. */
  days: Array<number>;
  /** HH:mm. */
  from: string;
  /** HH:mm, later than `from`; this minute is outside already. */
  to: string;
};

/** A meeting that is called off. */
export type CancelMeetingInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such meeting. CONFLICT for one that was held; a cancelled one stays as it is. */
  meetingId: string;
};

/** A way to reach a person. */
export type Channel =
  /** Phone call by an agent, to a phone number that may be dialled. */
  | 'CALL'
  /** Mail, to the e-mail address of the lead. */
  | 'EMAIL'
  /** Text message, to a phone number that may be dialled. */
  | 'SMS'
  /** Telegram message, to a phone number that may be dialled. */
  | 'TELEGRAM'
  /** WhatsApp message, to a phone number that may be dialled. The provider takes free texts only within 24 hours after the lead wrote there, and refuses later ones (OUTSIDE_WINDOW). */
  | 'WHATSAPP';

/** A campaign whose leads are looked for now. */
export type CheckCampaignTriggersInput = {
  /** NOT_FOUND when the broker has no such campaign. */
  campaignId: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
};

/** How a consent came to us. */
export type ConsentSource =
  /** The lead said so on the phone. */
  | 'CALL'
  /** A form that the lead filled in. */
  | 'FORM'
  /** A file of leads says so. */
  | 'IMPORT'
  /** The lead wrote to the broker. */
  | 'REPLY';

/** Whether consent was given or taken back. */
export type ConsentStatus =
  /** The lead agreed to be contacted. */
  | 'GIVEN'
  /** The lead took it back; this holds until it agrees again. */
  | 'REVOKED';

/** Why a lead is contacted: the law treats an answer and a confirmation unlike an offer. */
export type ContactPurpose =
  /** An offer: consent, hours and caps apply. */
  | 'MARKETING'
  /** An answer to what the lead wrote, on the channel that it wrote on, within 24 hours; all else is judged as MARKETING, and so is a call. A conversation on the phone is nothing written. */
  | 'REPLY'
  /** What an agreement needs, such as confirming an appointment. */
  | 'SERVICE';

/** What stands against a contact. */
export type ContactReasonCode =
  /** The lead has had as many marketing contacts in a day or in seven days as the rules allow. Waiting helps. */
  | 'CAP_REACHED'
  /** The consent to marketing on this channel ends before the first time at which a contact would be allowed. */
  | 'CONSENT_ENDS_FIRST'
  /** The consent to marketing on this channel is too old, by its own date or by the rules of the country. */
  | 'CONSENT_EXPIRED'
  /** Marketing on this channel needs a consent, and there is none. */
  | 'CONSENT_MISSING'
  /** The lead took back its consent for this channel and purpose. It holds also for a reply that is judged as marketing. */
  | 'CONSENT_REVOKED'
  /** Without the country of the lead no law is known, so nobody is contacted. */
  | 'COUNTRY_UNKNOWN'
  /** There are no contact rules for the country yet, so nobody is contacted. There are for AR, CO, MX, ES. */
  | 'COUNTRY_WITHOUT_RULES'
  /** A stop holds back all calls or all messages; see `dispatchState`. When it is lifted is not known. */
  | 'DISPATCH_STOPPED'
  /** A public holiday on which this channel is not used. Waiting helps. */
  | 'HOLIDAY'
  /** The public holidays of that year are not known, so nobody is disturbed. */
  | 'HOLIDAYS_UNKNOWN'
  /** The lead is archived. */
  | 'LEAD_ARCHIVED'
  /** The lead was reached on another channel within seven days, and the rules of its country then allow only that one. Waiting helps. */
  | 'OTHER_CHANNEL_THIS_WEEK'
  /** Outside the window of the campaign, on the clock of the lead. Waiting helps. */
  | 'OUTSIDE_CAMPAIGN_WINDOW'
  /** Outside the hours of the country for this channel, on the clock of the lead. Waiting helps. */
  | 'OUTSIDE_HOURS'
  /** The lead has no e-mail address, or no phone number that may be dialled, for this channel. */
  | 'RECIPIENT_MISSING'
  /** A reply cannot go out within 24 hours of what the lead wrote on this channel, so it is judged as marketing and more is needed. */
  | 'REPLY_TOO_LATE'
  /** The lead, or a lead with the same phone number or e-mail address, is not to be contacted on this channel. */
  | 'SUPPRESSED'
  /** Without the time zone of the lead no hour is known, so nobody is contacted. */
  | 'ZONE_UNKNOWN';

/** A new API key for an integrator. */
export type CreateApiKeyInput = {
  /** When it ends by itself, at most a hundred years ahead; never when left out. */
  expiresAt?: string | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** What it is for, 1 to 100 characters. */
  name: string;
  /** What it may do; no more than its maker may. At most 18, each once. */
  permissions: Array<Permission>;
};

/** A new campaign. It is a draft without steps until it is activated. */
export type CreateCampaignInput = {
  /** Where its messages go unless a step says otherwise. */
  channel: Channel;
  /** Up to 2000 characters. */
  description?: string | null | undefined;
  /** What ends a lead’s run; a reply or a meeting for a new campaign. */
  exits?: CampaignExitsInput | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** Days a due step waits for a time when the lead may be contacted, 1 to 60; 7 for a new campaign. */
  maxWaitDays?: number | null | undefined;
  /** 1 to 200 characters. */
  name: string;
  /** Once ever for a new campaign. */
  reentry?: CampaignReentryInput | null | undefined;
  /** Whether a message that may or may not have gone out is sent once more; false for a new campaign. */
  resendUnknown?: boolean | null | undefined;
  /** What a lead must meet; the part that belongs to the trigger. */
  triggerCondition?: TriggerConditionInput | null | undefined;
  /** What puts a lead into it; any active campaign can be applied by hand too. */
  triggeredBy?: CampaignTrigger;
  /** Null: whenever the lead may be contacted. */
  window?: CampaignWindowInput | null | undefined;
};

/** A new lead. */
export type CreateLeadInput = {
  /** The member who takes care of the lead. */
  assigneeId?: string | null | undefined;
  /** ISO 3166-1 alpha-2, for a phone without a prefix; else the broker’s. The country of the phone goes before it. */
  country?: string | null | undefined;
  /** Where mail is sent. Leads may share one. */
  email?: string | null | undefined;
  /** The id of the lead in the system it comes from. */
  externalId?: string | null | undefined;
  /** What is known of what the lead wants. */
  facts?: LeadFactsInput | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** 1 to 200 characters. */
  name: string;
  /** When the next action is planned: from a day ago to two years ahead. */
  nextActionAt?: string | null | undefined;
  /** As people of the country write it. */
  phone?: string | null | undefined;
  /** Where the lead enters the pipeline; ENTRADA when left out. */
  stage?: Stage | null | undefined;
  /** Who takes the next action; open when left out. */
  treatment?: TreatmentType | null | undefined;
  /** IANA time zone, in any case; else the one the phone or the country suggests. */
  zone?: string | null | undefined;
};

/** A new text for leads. */
export type CreateTemplateInput = {
  /** The agent it is written for; any when left out. */
  agentType?: AgentType | null | undefined;
  /** Never changes. CALL is refused: the agent of a call chooses its own words. */
  channel: Channel;
  /** The text, with variables such as {{first_name}}: up to 1600 characters for SMS and WhatsApp, 4096 for Telegram, and 50,000 for e-mail. The same holds once the variables are filled in: a message that the values of a lead make longer is not sent. */
  content: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** 1 to 100 characters. */
  name: string;
  /** For e-mail only, and needed there. */
  subject?: string | null | undefined;
  /** Names of the variables; taken from the text when left out, else each must be in it. At most 15, each once. */
  variables?: Array<string> | null | undefined;
};

/** What a rule of a campaign found, with its sentence; a name in braces is a key of the parameters. */
export type DecisionReason =
  /** Days since the lead was last active: {quietDays}. The campaign needs {days}. */
  | 'ACTIVE_LATELY'
  /** {refusal} */
  | 'ACT_REFUSED'
  /** The time the lead agreed to, {at}, is more than two years ahead. */
  | 'AGREED_TIME_FAR'
  /** The time the lead agreed to, {at}, is past. */
  | 'AGREED_TIME_PAST'
  /** The lead is in this campaign now. */
  | 'ALREADY_IN'
  /** This campaign is applied by hand. */
  | 'APPLIED_BY_HAND'
  /** Attempt {attempt} has not gone out. {holdup} */
  | 'ATTEMPT_HELD_UP'
  /** Attempt {attempt} was {status}. */
  | 'ATTEMPT_OVER'
  /** Attempt {attempt} is under way. */
  | 'ATTEMPT_UNDER_WAY'
  /** The brokerage has paused its calls: resume them with updateCallSettings. */
  | 'CALLS_PAUSED'
  /** The call was not made: {failure}. */
  | 'CALL_CANCELLED'
  /** The call ended as "{outcome}". */
  | 'CALL_ENDED'
  /** It is dialled again on {at}. */
  | 'CALL_POSTPONED'
  /** The campaign is active. */
  | 'CAMPAIGN_ACTIVE'
  /** The campaign is {status}; it lets nobody in. */
  | 'CAMPAIGN_CLOSED'
  /** The campaign is {status}; it goes on when it is active. */
  | 'CAMPAIGN_NOT_ACTIVE'
  /** The campaign is over. */
  | 'CAMPAIGN_OVER'
  /** The provider {provider} sends nothing by {channel}, only by {channels}. */
  | 'CHANNEL_NOT_OFFERED'
  /** All conditions hold. */
  | 'CONDITIONS_HOLD'
  /** {unmet} */
  | 'CONDITIONS_UNMET'
  /** The step contacts nobody. */
  | 'CONTACTS_NOBODY'
  /** {reasons} The lead may be contacted from {until}. */
  | 'CONTACT_LATER'
  /** {reasons} */
  | 'CONTACT_NEVER_ALLOWED'
  /** It waited too long; the limit in days is {days}. {reasons} */
  | 'CONTACT_WAITED_TOO_LONG'
  /** The campaign does not say after how many days. */
  | 'DAYS_NOT_SET'
  /** Stopped since {since}: {stopped}. It goes on when the stop is lifted. */
  | 'DISPATCH_STOPPED'
  /** Stopped since {since}: {stopped}. {text} */
  | 'DISPATCH_STOPPED_BECAUSE'
  /** The lead asked not to be contacted. */
  | 'DO_NOT_CONTACT'
  /** It is due on {at}. */
  | 'DUE_LATER'
  /** It has been due since {at}. */
  | 'DUE_SINCE'
  /** The lead entered the campaign again. */
  | 'ENTERED_AGAIN'
  /** Less than the {days} days that the campaign asks for have passed since the lead last entered. */
  | 'ENTERED_LATELY'
  /** The lead entered {most} campaigns within a day: events let it in no more until a day has passed. */
  | 'ENTERED_TOO_OFTEN'
  /** Activating the campaign does not let the lead in: it enters when it next comes into the stage {stage}. */
  | 'ENTERS_ON_STAGE'
  /** The entry rules take the lead. */
  | 'ENTRY_ALLOWED'
  /** Not known about the lead: {facts}. */
  | 'FACTS_UNKNOWN'
  /** Attempt {attempt} ended as "{outcome}"; a message by {channel} goes out instead. */
  | 'FALLS_BACK'
  /** A person follows this lead up by hand. */
  | 'FOLLOWED_BY_HAND'
  /** The lead has not written. */
  | 'HAS_NOT_REPLIED'
  /** The lead has already written. */
  | 'HAS_REPLIED'
  /** {hops} campaigns led to this one. */
  | 'HOPS_COUNTED'
  /** {hops} campaigns led to this one; {most} is where it ends. */
  | 'HOPS_REACHED'
  /** The step books a meeting; whether its invitation may go out is asked when it does. */
  | 'INVITATION_ASKED_LATER'
  /** The lead is in the campaign. */
  | 'IN_CAMPAIGN'
  /** The lead is archived. */
  | 'LEAD_ARCHIVED'
  /** The lead is not archived. */
  | 'LEAD_NOT_ARCHIVED'
  /** The lead has left the campaign. */
  | 'LEFT_CAMPAIGN'
  /** The lead may be contacted now. */
  | 'MAY_CONTACT'
  /** It begins in {hours} hours. */
  | 'MEETING_BEGINS'
  /** A meeting was booked on {at}, which ends this campaign. */
  | 'MEETING_ENDS'
  /** A meeting was booked on {at}; this campaign goes on. */
  | 'MEETING_GOES_ON'
  /** A message cannot go by phone. */
  | 'MESSAGE_BY_PHONE'
  /** The message failed: {failure}. */
  | 'MESSAGE_FAILED'
  /** It is tried again on {at}. */
  | 'MESSAGE_POSTPONED'
  /** It is tried again on {at}: {failure}. */
  | 'MESSAGE_POSTPONED_AFTER'
  /** It is not known whether the message went out: {failure}. */
  | 'MESSAGE_UNKNOWN'
  /** {text} */
  | 'NOTED'
  /** Nothing has let the lead in yet: it is in the stage {stage} since {since}. Apply the campaign to it, or wait for the trigger. */
  | 'NOTHING_LET_IN'
  /** Nothing was tried yet. */
  | 'NOTHING_TRIED'
  /** The step is no meeting. */
  | 'NOT_A_MEETING'
  /** The lead has not opted out. */
  | 'NOT_OPTED_OUT'
  /** Nobody knows whether attempt {attempt} went out; it was not sent again. {against} */
  | 'NOT_SENT_AGAIN'
  /** Nothing is stopped that the step would do. */
  | 'NOT_STOPPED'
  /** Attempt {attempt} ended as "{outcome}"; it was not tried again. {against} */
  | 'NOT_TRIED_AGAIN'
  /** There is no number to call from: configure TWILIO_PHONE_NUMBER, or set callerNumber with updateCallSettings. */
  | 'NO_CALLER_NUMBER'
  /** The step has no conditions. */
  | 'NO_CONDITIONS'
  /** Each entry into this campaign takes an event, and no event belongs to its trigger: it lets leads in only when it is applied by hand. */
  | 'NO_EVENT'
  /** Attempt {attempt} ended as "{outcome}"; no message by {channel} followed. {against} */
  | 'NO_FALLBACK'
  /** It waits for a line: all {most} of the brokerage are in use. */
  | 'NO_FREE_LINE'
  /** No meeting was booked since the lead entered. */
  | 'NO_MEETING'
  /** No provider sends messages by {channel}: configure SANDBOX_URL. */
  | 'NO_MESSAGE_PROVIDER'
  /** The lead has not replied since entering. */
  | 'NO_REPLY'
  /** The campaign has no steps. */
  | 'NO_STEPS'
  /** No step is left. */
  | 'NO_STEP_LEFT'
  /** No provider makes calls: configure VOICE_PROVIDER=twilio with its credentials, or SANDBOX_URL. */
  | 'NO_VOICE_PROVIDER'
  /** The lead has been in this campaign, which takes it once. */
  | 'ONCE_ONLY'
  /** The lead opted out of {channel}. */
  | 'OPTED_OUT'
  /** It was overdue when a stop was lifted on {at}, without what was overdue. */
  | 'OVERDUE_AFTER_STOP'
  /** The contact policy was not asked, so nobody is contacted. */
  | 'POLICY_NOT_ASKED'
  /** {gap} It is tried again on {until}. */
  | 'PROVIDER_AWAITED'
  /** The step needs no provider. */
  | 'PROVIDER_NOT_NEEDED'
  /** There is a provider. */
  | 'PROVIDER_THERE'
  /** It waited too long; the limit in days is {days}. {gap} */
  | 'PROVIDER_WAITED_TOO_LONG'
  /** The lead replied on {at}, which ends this campaign. */
  | 'REPLY_ENDS'
  /** The lead replied on {at}; this campaign goes on. */
  | 'REPLY_GOES_ON'
  /** Somebody paused it for this lead. */
  | 'RUN_PAUSED'
  /** The score {score} is above {most}. */
  | 'SCORE_ABOVE'
  /** The score {score} is below {least}. */
  | 'SCORE_BELOW'
  /** The lead is in the stage {stage}, not in {stages}. */
  | 'STAGE_DIFFERS'
  /** The lead reached the stage {stage}, which ends this campaign. */
  | 'STAGE_ENDS'
  /** The lead is in the stage {stage}, which does not end this campaign. */
  | 'STAGE_GOES_ON'
  /** Step {step} of {steps} is next. */
  | 'STEP_NEXT'
  /** Attempt {attempt} ended as "{outcome}"; the step is over. */
  | 'STEP_OVER'
  /** Step {step} runs, attempt {attempt}. */
  | 'STEP_RUNS'
  /** Taken out by hand. */
  | 'TAKEN_OUT'
  /** Taken out by hand: {text} */
  | 'TAKEN_OUT_BECAUSE'
  /** The template is archived. */
  | 'TEMPLATE_ARCHIVED'
  /** With the values of the lead the text has {length} characters; a message by {channel} has up to {max}. */
  | 'TEXT_TOO_LONG'
  /** The lead agreed to {at}. */
  | 'TIME_AGREED'
  /** The lead has not agreed to a time. */
  | 'TIME_NOT_AGREED'
  /** The treatment allows automatic steps. */
  | 'TREATMENT_ALLOWS'
  /** The treatment of the lead is {treatment}, not {treatments}. */
  | 'TREATMENT_DIFFERS'
  /** The lead is on hold; it goes on when the treatment changes. */
  | 'TREATMENT_HOLD'
  /** Attempt {attempt} ended as "{outcome}"; it is tried again. */
  | 'TRIED_AGAIN'
  /** The trigger of the campaign is not complete. */
  | 'TRIGGER_INCOMPLETE'
  /** The lead meets the trigger. */
  | 'TRIGGER_MET'
  /** Nobody knows whether attempt {attempt} went out; the provider is asked until {until}. */
  | 'UNKNOWN_ASKED'
  /** Nobody knows whether attempt {attempt} went out, and the provider never said. */
  | 'UNKNOWN_FOR_GOOD'
  /** Nobody knows whether attempt {attempt} went out; this campaign sends once more. */
  | 'UNKNOWN_SENT_AGAIN'
  /** The lead has no value for {missing}. */
  | 'VALUES_MISSING'
  /** The lead has been through the campaign. */
  | 'WENT_THROUGH';

/** A rule that is examined before a lead gets a step, in the order of the values. */
export type DecisionRule =
  /** How the tries of the step went, and whether another is due. */
  | 'ATTEMPTS'
  /** Whether the campaign is active. */
  | 'CAMPAIGN_STATUS'
  /** Whether the conditions of the step hold. */
  | 'CONDITIONS'
  /** Whether the lead may be contacted now. */
  | 'CONTACT_POLICY'
  /** Whether the step is due. */
  | 'DUE_TIME'
  /** Whether the run is under way. */
  | 'ENROLMENT_STATUS'
  /** NOT_ENROLLED: whether the campaign takes the lead (again). */
  | 'ENTRY'
  /** NOT_ENROLLED: whether anything has let the lead in. */
  | 'EVENT'
  /** Whether a meeting ends the run. */
  | 'EXIT_MEETING'
  /** Whether the lead opted out from all contact, or from a channel that the campaign uses. */
  | 'EXIT_OPT_OUT'
  /** Whether a reply ends the run. */
  | 'EXIT_REPLY'
  /** Whether the stage of the lead ends the run. */
  | 'EXIT_STAGE'
  /** Whether too many campaigns have led to this one. */
  | 'HOPS'
  /** Whether the lead is archived. */
  | 'LEAD_ARCHIVED'
  /** Whether a meeting has a time. */
  | 'MEETING_TIME'
  /** Whether anything can go out by the channel. */
  | 'PROVIDER'
  /** Nothing stands against the step. */
  | 'RUN'
  /** Whether a step is left. */
  | 'STEPS_LEFT'
  /** Whether a stop holds back what the step would do. */
  | 'STOP'
  /** Whether the treatment of the lead allows automatic steps. */
  | 'TREATMENT'
  /** NOT_ENROLLED: whether the lead meets the trigger. */
  | 'TRIGGER';

/** A campaign that is archived. */
export type DeleteCampaignInput = {
  /** NOT_FOUND when the broker has no such campaign. */
  campaignId: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
};

/** A file that is removed. */
export type DeleteFileInput = {
  /** NOT_FOUND when the broker has no such file, a second time too. */
  fileId: string;
};

/** Why a message or a call did not arrive, or why it is not known whether it did. */
export type DeliveryFailure =
  /** The call was over already. */
  | 'ALREADY_ENDED'
  /** The provider does not accept the account's credentials. */
  | 'AUTHENTICATION'
  /** The carrier or the channel blocked it. */
  | 'BLOCKED'
  /** The campaign that planned it is over, or the lead left it. */
  | 'CAMPAIGN_OVER'
  /** The carrier never took the call. */
  | 'CARRIER_SILENT'
  /** The provider does not carry this channel. */
  | 'CHANNEL_NOT_AVAILABLE'
  /** The connection to the provider broke. */
  | 'CONNECTION_LOST'
  /** The contact rules forbade it just before it would have gone out. */
  | 'CONTACT_NOT_ALLOWED'
  /** The account may not reach this country. */
  | 'GEO_PERMISSION'
  /** The provider knows no such number or address. */
  | 'INVALID_RECIPIENT'
  /** The provider took it and could not deliver it. */
  | 'NOT_DELIVERED'
  /** Whether it went out cannot be told. */
  | 'NOT_KNOWN'
  /** The language model could not read it. */
  | 'NOT_READ'
  /** The provider never received it. */
  | 'NOT_RECEIVED'
  /** No number to call from is set. */
  | 'NO_CALLER_NUMBER'
  /** The provider has no way to this destination. */
  | 'NO_ROUTE'
  /** The recipient asked the provider to be left alone. */
  | 'OPTED_OUT'
  /** The provider refused for another reason. */
  | 'OTHER'
  /** The channel takes free texts only within 24 hours after the lead wrote. */
  | 'OUTSIDE_WINDOW'
  /** It was overdue when a stop was lifted, without what was overdue. */
  | 'OVERDUE'
  /** The provider's queue is full. */
  | 'QUEUE_FULL'
  /** The provider was asked too often. */
  | 'RATE_LIMITED'
  /** The lead is no longer reached by that number or address. */
  | 'RECIPIENT_CHANGED'
  /** The provider does not accept the sender's number or its settings. */
  | 'SENDER_CONFIGURATION'
  /** The provider failed on its side. */
  | 'SERVER_ERROR'
  /** A member stopped it. */
  | 'STOPPED'
  /** The provider did not answer in time. */
  | 'TIMEOUT'
  /** The treatment of the lead left the next action to a person, or to nobody for now. */
  | 'TREATMENT_FORBIDS'
  /** No connection to the provider was made. */
  | 'UNREACHABLE';

/** What Cadencia has done about a call; `CallStatus` is what the carrier says. */
export type DialState =
  /** Ended for the carrier and for us. */
  | 'OVER'
  /** The carrier has it. */
  | 'PLACED'
  /** The carrier is being asked; after a crash it is looked up there before it is dialled again. */
  | 'PLACING'
  /** Waits for a free line, or to be dialled once more. */
  | 'WAITING';

/** Where a run stands. */
export type EnrolmentStatus =
  /** A step is due now or later, or waits for a change of the campaign or the lead. */
  | 'ACTIVE'
  /** All steps are behind. */
  | 'COMPLETED'
  /** The lead left before the last step; `exitReason` says why. */
  | 'EXITED'
  /** Stopped for this lead alone. No operation sets it. */
  | 'PAUSED'
  /** A message is on its way out or a call has not ended yet. */
  | 'WAITING';

/** What kind of refusal an error is: `extensions.code`. */
export type ErrorCode =
  /** Some of what was sent cannot be accepted. */
  | 'BAD_USER_INPUT'
  /** This contradicts what is already there. */
  | 'CONFLICT'
  /** Your role or key does not allow this. */
  | 'FORBIDDEN'
  /** Something went wrong here. */
  | 'INTERNAL_SERVER_ERROR'
  /** This is larger than what is allowed. */
  | 'LIMIT_EXCEEDED'
  /** There is no such thing here. */
  | 'NOT_FOUND'
  /** Cadencia has too much to do just now. Wait and try again. */
  | 'OVERLOADED'
  /** An outside service does not answer. */
  | 'PROVIDER_UNAVAILABLE'
  /** The files of this brokerage take all the space that they may. Delete some. */
  | 'QUOTA_EXCEEDED'
  /** Too much in too short a time. Wait and try again. */
  | 'RATE_LIMITED'
  /** The server has too little disk space to take this. Try again later. */
  | 'STORAGE_FULL'
  /** Sign in or send an API key. */
  | 'UNAUTHENTICATED';

/** Why something was refused: `extensions.reason`. A name in braces is a parameter, beside it in `extensions`. */
export type ErrorReason =
  /** This answer has more than {most} characters. Ask for fewer rows or fields. */
  | 'ANSWER_TOO_LONG'
  /** A request carries {most} operation and no list. Send each in a request of its own. */
  | 'BATCH_NOT_TAKEN'
  /** The body cannot be read: {problem} */
  | 'BODY_MALFORMED'
  /** The body of a request may have {maxBytes} bytes. */
  | 'BODY_TOO_LARGE'
  /** A brokerage may have {most} active campaigns. Pause or complete one first. */
  | 'CAMPAIGNS_ACTIVE'
  /** The campaign is archived. */
  | 'CAMPAIGN_ARCHIVED'
  /** The campaign is completed and cannot be changed. */
  | 'CAMPAIGN_COMPLETED'
  /** The campaign is not active. Activate it first. */
  | 'CAMPAIGN_NOT_ACTIVE'
  /** A campaign cannot go from {from} to {to}. */
  | 'CAMPAIGN_STATUS'
  /** Nothing can go out by a channel that a step needs; `channels` says what to configure for each. */
  | 'CHANNEL_NOT_CONFIGURED'
  /** This would record more than {most} events at once. Do it in smaller parts. */
  | 'COMMIT_TOO_LARGE'
  /** This took too long and was undone. Try again. */
  | 'COMMIT_TOO_SLOW'
  /** The contact rules do not allow this contact now. */
  | 'CONTACT_NOT_ALLOWED'
  /** The country cannot change any more: {leads} leads depend on it, archived ones too. Their phone numbers were read as numbers of {country}. */
  | 'COUNTRY_IN_USE'
  /** This session or API key is unknown, ended or revoked. Sign in again or send another key. */
  | 'CREDENTIAL_INVALID'
  /** Stopped since {since}: {stopped}. It goes on when the stop is lifted with resumeDispatch. */
  | 'DISPATCH_STOPPED'
  /** Send the document itself, not its hash. */
  | 'DOCUMENT_REQUIRED'
  /** This document costs {actual} points; {most} are allowed. Most of it is the field {field}: ask for fewer rows or fields there. */
  | 'DOCUMENT_TOO_COSTLY'
  /** This document is too large ({measure}): {actual}, and {most} are allowed. */
  | 'DOCUMENT_TOO_LARGE'
  /** This document has more than {most} tokens, or is nested too deeply to be read. */
  | 'DOCUMENT_TOO_LONG'
  /** The campaign does not take this lead now: {why} */
  | 'ENTRY_REFUSED'
  /** Expect nothing but "100-continue" of this server. */
  | 'EXPECTATION_UNKNOWN'
  /** A form may have {most} fields. */
  | 'FIELDS_TOO_MANY'
  /** A field of the form came twice. */
  | 'FIELD_REPEATED'
  /** An import needs this file. Delete it when the import has ended. */
  | 'FILE_BEING_IMPORTED'
  /** A file may have {maxBytes} bytes. */
  | 'FILE_TOO_LARGE'
  /** This version of Cadencia has no follower {follower} any more. */
  | 'FOLLOWER_GONE'
  /** This is not the handshake of a WebSocket: {problem} */
  | 'HANDSHAKE_MALFORMED'
  /** This idempotency key came before with another input. Send a new key. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A broker needs an owner. Make another member an owner first. */
  | 'LAST_OWNER'
  /** This is the only step. Add another before you remove it. */
  | 'LAST_STEP'
  /** The lead is archived. */
  | 'LEAD_ARCHIVED'
  /** A lead with this phone or external id exists already. */
  | 'LEAD_EXISTS'
  /** This link is wrong or has expired. Ask for a new one. */
  | 'LINK_WRONG_OR_EXPIRED'
  /** The meeting was cancelled. */
  | 'MEETING_CANCELLED'
  /** The meeting was held. */
  | 'MEETING_HELD'
  /** The meeting has not begun. */
  | 'MEETING_NOT_BEGUN'
  /** No provider for messages is set up. */
  | 'MESSAGES_NOT_CONFIGURED'
  /** The language model failed ({failure}). Try again later. */
  | 'MODEL_FAILED'
  /** This account is not a member of that broker. */
  | 'NO_MEMBERSHIP'
  /** This needs the permission {permission}. */
  | 'PERMISSION_MISSING'
  /** The outside service failed ({failure}). Try again later. */
  | 'PROVIDER_FAILED'
  /** This client reads too slowly. Subscribe again with the last id as `after`. */
  | 'READER_TOO_SLOW'
  /** No brokerage can be registered here. */
  | 'REGISTRATION_CLOSED'
  /** To register a brokerage, ask the people who run this installation for a link. */
  | 'REGISTRATION_INVITED'
  /** This is not a request that HTTP/1.1 knows. */
  | 'REQUEST_MALFORMED'
  /** The request did not come in time. */
  | 'REQUEST_TOO_SLOW'
  /** The signature of the request is missing or wrong. */
  | 'SIGNATURE_WRONG'
  /** The operator of this installation stopped this and has to lift it. */
  | 'STOP_OF_OPERATOR'
  /** A subscription may not have @skip or @include at its root. */
  | 'SUBSCRIPTION_CONDITIONAL'
  /** Send a subscription over a WebSocket to this address (protocol graphql-transport-ws). */
  | 'SUBSCRIPTION_NEEDS_SOCKET'
  /** Another process has taken this over. */
  | 'TAKEN_OVER'
  /** The template is archived. */
  | 'TEMPLATE_ARCHIVED'
  /** {count} campaigns that are active or paused need this template. Change their steps first, or archive it with `evenIfUsed`. */
  | 'TEMPLATE_IN_USE'
  /** A broker may have {most} imports that have not ended. Wait until one has. */
  | 'TOO_MANY_IMPORTS'
  /** A socket may have {most} operations at once. */
  | 'TOO_MANY_OPERATIONS'
  /** This operation reads more than {most} rows. Ask for fewer at once. */
  | 'TOO_MANY_ROWS'
  /** A broker may have {most} subscriptions at once. */
  | 'TOO_MANY_SUBSCRIPTIONS'
  /** Leads enter this campaign when something happens to them; there is nothing to check. */
  | 'TRIGGER_NEEDS_NO_CHECK'
  /** The upload ended too early. Send the file again. */
  | 'UPLOAD_CUT_OFF'
  /** This upload took too long and was given up. Send the file again. */
  | 'UPLOAD_GIVEN_UP'
  /** The upload took more than {minutes} minutes. */
  | 'UPLOAD_TOO_SLOW'
  /** The address of the request cannot be read. Encode it as RFC 3986 says. */
  | 'URL_MALFORMED'
  /** The template needs values that the lead does not have: {missing}. */
  | 'VALUES_MISSING'
  /** The name of a variable begins with a small letter and has only small letters, digits, _ and . (position {position}). */
  | 'VARIABLE_NAME_INVALID'
  /** A variable is opened with two braces and not closed (position {position}). */
  | 'VARIABLE_NOT_CLOSED'
  /** Two braces close a variable that was not opened (position {position}). */
  | 'VARIABLE_NOT_OPENED'
  /** No provider for calls is set up. */
  | 'VOICE_NOT_CONFIGURED'
  /** The e-mail address or the password is wrong. */
  | 'WRONG_EMAIL_OR_PASSWORD';

/** An enrolment that ends, and why. */
export type ExitEnrolmentInput = {
  /** NOT_FOUND when the broker has no such enrolment. One that is over stays as it is. */
  enrolmentId: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 500 characters; it is shown in `exitReason`. Of an enrolment that is over, the reason it ended for stays and this one is not kept. */
  reason?: string | null | undefined;
};

/** How the lead would pay. */
export type Financing =
  /** Without a mortgage. */
  | 'CASH'
  /** With a mortgage that a bank has approved. */
  | 'MORTGAGE_APPROVED'
  /** With a mortgage that is not approved yet; the monthly income then decides whether the lead can pay. */
  | 'MORTGAGE_NEEDED'
  /** The lead said that it has no way to pay; not the same as null, which is not known yet. */
  | 'NONE';

/** A call that ends now. */
export type HangUpCallInput = {
  /** NOT_FOUND when the broker has no such call. One that is over stays as it is. */
  callId: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
};

/** Which column holds a field. */
export type ImportColumnInput = {
  /** The header, as the file writes it. */
  column: string;
  /** Each field at most once. */
  field: ImportField;
};

/** What a column of a file of leads can hold. Headers are compared without case, accents, spaces and signs. */
export type ImportField =
  /** E-mail address of the member who takes care of the lead. Headers known: assigneeemail, agentemail, correoasesor, correodelasesor, emailasesor, correoagente. */
  | 'ASSIGNEE_EMAIL'
  /** What the lead wants to pay at most. One amount of money, with its currency or in that of the country, of which `$` and pesos must be a name. What is known stays. Headers known: budget, presupuesto, presupuestomaximo. */
  | 'BUDGET'
  /** Yes or no to marketing. A yes is for every channel without a column of its own; a no also for a channel whose own cell is empty. No is an objection, and always holds over what was given before. Headers known: consentimiento, consent, aceptacontacto. */
  | 'CONSENT_ALL'
  /** Yes or no to marketing by phone. Headers known: consentcall, consentcalls, aceptallamadas, aceptallamada. */
  | 'CONSENT_CALL'
  /** The day of the consents and objections of the row, as 2026-11-02 or 02/11/2026: the day comes before the month in every row, for a broker of the United States the month before the day. It is a day in the broker’s time zone, not after today. A consent counts from the beginning of the day, an objection from its end. Without a day an objection counts from now, and a consent only when the lead took none back. Headers known: consentdate, fechaconsentimiento, fechadeconsentimiento. */
  | 'CONSENT_DATE'
  /** Yes or no to marketing by e-mail. Headers known: consentemail, aceptacorreo, aceptacorreos, aceptaemail. */
  | 'CONSENT_EMAIL'
  /** Yes or no to marketing by SMS. Headers known: consentsms, aceptasms. */
  | 'CONSENT_SMS'
  /** Where the consents of the row were given, in words. Headers known: consentsource, origen, origenconsentimiento, origendelconsentimiento. */
  | 'CONSENT_SOURCE'
  /** Yes or no to marketing by Telegram. Headers known: consenttelegram, aceptatelegram. */
  | 'CONSENT_TELEGRAM'
  /** Yes or no to marketing by WhatsApp. Headers known: consentwhatsapp, aceptawhatsapp. */
  | 'CONSENT_WHATSAPP'
  /** Country of the row, by code or name; the country of the broker when empty. Headers known: country, pais. */
  | 'COUNTRY'
  /** E-mail address. Headers known: email, correo, correoelectronico, mail. */
  | 'EMAIL'
  /** The id of the lead in the system it comes from; a row with a known one is about that lead. Headers known: externalid, id, folio, idexterno, codigo, clave, leadid. */
  | 'EXTERNAL_ID'
  /** How the lead would pay. A value of the enum, its label in either language, or Spanish words for it. What is known stays. Headers known: financing, financiamiento, financiacion, formadepago. */
  | 'FINANCING'
  /** Where the lead is looking, in its own words. Free text. What is known stays. Headers known: location, zona, ciudad, city, ubicacion, zonadeinteres, colonia, barrio. */
  | 'LOCATION'
  /** What the lead earns in a month; with MORTGAGE_NEEDED it decides whether it can pay. One amount of money, with its currency or in that of the country, of which `$` and pesos must be a name. What is known stays. Headers known: monthlyincome, ingresomensual, ingresosmensuales, ingresos. */
  | 'MONTHLY_INCOME'
  /** Name, or first names beside a column of surnames. Every row needs one. Headers known: name, nombre, nombrecompleto, fullname, nombres, firstname, firstnames, cliente, contacto. */
  | 'NAME'
  /** A note, added once. Headers known: notes, notas, nota, comentarios, comentario, comments, observaciones. */
  | 'NOTES'
  /** Phone number, as people of the country write it. Every row needs a phone number or an e-mail address. Headers known: phone, telefono, tel, celular, movil, mobile, phonenumber, numerodetelefono. */
  | 'PHONE'
  /** What the property is for. A value of the enum, its label in either language, or Spanish words for it. What is known stays. Headers known: purpose, finalidad, proposito, destino. */
  | 'PURPOSE'
  /** Stage of a new lead, ENTRADA when empty; a known lead keeps its own. Headers known: stage, etapa, pipelinestage. */
  | 'STAGE'
  /** Surnames, put after the name. Headers known: apellidos, apellido, surname, surnames, lastname, lastnames. */
  | 'SURNAMES'
  /** Within how many months the lead wants to decide. A number of months, or a time in Spanish words. What is known stays. Headers known: timeframe, timeframemonths, plazo, plazomeses, plazoenmeses. */
  | 'TIMEFRAME_MONTHS'
  /** Treatment; a known lead keeps its own. Headers known: treatment, tratamiento, treatmenttype. */
  | 'TREATMENT'
  /** IANA time zone, in any case; else the one that the phone or the country suggests. Headers known: zone, timezone, zonahoraria, husohorario. */
  | 'ZONE';

/** How far an import is. */
export type ImportStatus =
  /** It cannot go on, see `failure`; the rows done so far stay. */
  | 'FAILED'
  /** Every row was read; some may have been refused. */
  | 'FINISHED'
  /** Waits for its turn; turns go from broker to broker. */
  | 'QUEUED'
  /** Rows are being read; after a crash it goes on where it stopped. */
  | 'RUNNING';

/** Condition of the trigger INACTIVITY. */
export type InactivityConditionInput = {
  /** Full days without any activity, 1 or more. */
  inactivityDays: number;
};

/** A call to a lead, as soon as there is a free line. */
export type InitiateCallInput = {
  /** Which agent calls. */
  agentType: AgentType;
  /** The campaign it belongs to. */
  campaignId?: string | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
};

/** A place at the broker for one person, open for a week. */
export type InviteUserInput = {
  /** The address that is invited; an account with this address joins, else one is made. */
  email: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** What the person will be allowed to do; no more than its maker may. */
  role: Role;
};

/** A language in which Cadencia itself speaks: in its mails, errors and explanations. */
export type Language =
  /** English. */
  | 'EN'
  /** Spanish. */
  | 'ES';

/** One thing that can be known about a lead; see `LeadFacts`. */
export type LeadFactName =
  /** What the lead wants to pay at most. */
  | 'BUDGET'
  /** How the lead would pay. */
  | 'FINANCING'
  /** Where the lead is looking, in its own words. */
  | 'LOCATION'
  /** ISO 8601 instant at which the lead agreed to meet. */
  | 'MEETING_AT'
  /** What the lead earns in a month; with MORTGAGE_NEEDED it decides whether it can pay. */
  | 'MONTHLY_INCOME'
  /** What the property is for. */
  | 'PURPOSE'
  /** Within how many months the lead wants to decide. */
  | 'TIMEFRAME_MONTHS';

/** What the lead wants. Omitted facts stay, null clears a fact. */
export type LeadFactsInput = {
  /** What the lead wants to pay at most. */
  budget?: MoneyInput | null | undefined;
  /** How the lead would pay. */
  financing?: Financing | null | undefined;
  /** Where the lead is looking, in its own words. 1 to 200 characters. */
  location?: string | null | undefined;
  /** What the lead earns in a month; with MORTGAGE_NEEDED it decides whether it can pay. */
  monthlyIncome?: MoneyInput | null | undefined;
  /** What the property is for. */
  purpose?: PropertyPurpose | null | undefined;
  /** Within how many months the lead wants to decide. 0 to 600. */
  timeframeMonths?: number | null | undefined;
};

/** Which leads; what is left out does not limit. */
export type LeadFilter = {
  /** Leads of this member. */
  assigneeId?: string | null | undefined;
  /** Also those that were put away. */
  includeArchived?: boolean | null | undefined;
  /** Score of this or less, 0 to 100. */
  scoreMax?: number | null | undefined;
  /** Score of this or more, 0 to 100. */
  scoreMin?: number | null | undefined;
  /** Leads that are in this stage now. */
  stage?: Stage | null | undefined;
  /** Beginnings of words of the name, the phone, the e-mail address or the external id; all must be there. A phone is found with its country code and without, with spaces and signs, as it was written, and as people of the broker’s country dial it. Of a name the first 12 words count, and of the e-mail address and external id together. A text without a letter or digit finds nobody. */
  text?: string | null | undefined;
  /** Leads with this treatment. */
  treatment?: TreatmentType | null | undefined;
};

/** Condition of the trigger LEAD_SCORE: a lowest score, a highest, or both. */
export type LeadScoreConditionInput = {
  /** The highest score, included. */
  scoreMax?: number | null | undefined;
  /** The lowest score, included. */
  scoreMin?: number | null | undefined;
};

/** The order of a list of leads. */
export type LeadSort =
  /** Last active first: the lead was created, wrote or spoke on the phone, or was sent a message. */
  | 'LAST_ACTIVITY'
  /** Created last first. */
  | 'NEWEST'
  /** Highest score first. */
  | 'SCORE';

/** A suppression that ends, and why. */
export type LiftSuppressionInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 500 characters; kept in the audit log, unless the suppression was lifted before. */
  reason: string;
  /** NOT_FOUND when the broker has no such suppression. One that was lifted stays as it is. */
  suppressionId: string;
};

/** A meeting that took place. */
export type MarkMeetingHeldInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such meeting. CONFLICT for one that was cancelled or has not begun. */
  meetingId: string;
};

/** What became of a meeting. */
export type MeetingStatus =
  /** Called off, or another meeting took its place. */
  | 'CANCELLED'
  /** A member said that it took place. */
  | 'HELD'
  /** Stands; it stays so after its time until somebody says otherwise. */
  | 'PLANNED';

/** Who wrote a message. */
export type MessageDirection =
  /** The lead, to the broker. */
  | 'INBOUND'
  /** The broker, to the lead. */
  | 'OUTBOUND';

/** What is known of a message. */
export type MessageStatus =
  /** It arrived, says the provider. */
  | 'DELIVERED'
  /** It was refused, or the provider could not deliver it; `failure` says why. */
  | 'FAILED'
  /** Waits for its turn, or to be tried again. */
  | 'PLANNED'
  /** The lead opened it, says the provider. Not every channel tells. */
  | 'READ'
  /** The lead wrote it. */
  | 'RECEIVED'
  /** The provider is being asked; after a crash it is found out what became of it. */
  | 'SENDING'
  /** The provider took it. */
  | 'SENT'
  /** The provider may or may not have sent it; it is looked up, never blindly repeated. */
  | 'UNKNOWN';

/** An amount in one currency; nothing is converted. */
export type MoneyInput = {
  /** Decimal number as text, such as 2500000 or 1200.50; up to 15 digits before the point and 4 after it. */
  amount: string;
  /** ISO 4217, or CLF for the Chilean UF. */
  currency: string;
};

/** A move of a lead by hand. */
export type MoveLeadToStageInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
  /** Any stage, also back; the stage it is in changes nothing. */
  newStage: Stage;
  /** Why, 1 to 500 characters; kept with the move, or, to the stage it is in, in the audit log only. */
  reason: string;
};

/** A period: today and the 30 days before it when left out. */
export type PeriodInput = {
  /** When left out, the beginning of the day (UTC) 30 days before `to`. */
  from?: string | null | undefined;
  /** The first instant that no longer counts; now when left out. */
  to?: string | null | undefined;
};

/** One thing a role or an API key allows. */
export type Permission =
  /** Listing, creating and revoking API keys; none that may do more than who makes it. */
  | 'API_KEY_WRITE'
  /** The audit log with all values before and after, those of leads too; its verification; everything that happens as it happens; entries at which a follower of the log failed. */
  | 'AUDIT_READ'
  /** Members with their addresses, also as assignees of leads; the set-up checklist. */
  | 'BROKER_READ'
  /** Settings of the brokerage and of its calls, the address for incoming messages, and another try where a follower of the log failed; with MEMBER_WRITE, also owners. */
  | 'BROKER_WRITE'
  /** Calls with the number, transcript, summary and recordings, also as they are spoken; how the broker calls. */
  | 'CALL_READ'
  /** Having a lead called, and ending a call. */
  | 'CALL_WRITE'
  /** Campaigns with their steps, versions, numbers, enrolments, ledger, progress and explanations; a preview of what one would do. */
  | 'CAMPAIGN_READ'
  /** Creating, changing, activating, pausing and deleting campaigns and their steps; putting leads in and taking them out. So also what campaigns do: messages, calls, meetings and moves of leads. */
  | 'CAMPAIGN_WRITE'
  /** Lifting a suppression. */
  | 'CONTACT_POLICY_WRITE'
  /** Lifting a stop, so that what waited goes out or is left out. */
  | 'DISPATCH_RESUME'
  /** Stopping what goes out, and hanging up the calls under way. */
  | 'DISPATCH_STOP'
  /** Files of the broker, with addresses to fetch them, and the room they take; the columns and first rows of a file of leads before its import; starting an import, with LEAD_WRITE. */
  | 'FILE_READ'
  /** Sending files to `POST /files`, and deleting any file of the broker. */
  | 'FILE_WRITE'
  /** Leads with their notes, stages, meetings, messages, consents and suppressions; imports; the pipeline in numbers; whether a lead may be contacted. */
  | 'LEAD_READ'
  /** Creating, changing, archiving, restoring, assigning and moving leads, and who treats them next; adding notes, meetings, consents and suppressions; sending messages; starting an import, with FILE_READ. */
  | 'LEAD_WRITE'
  /** Inviting and removing members and changing their roles, except owners; no role that may more than who gives it. */
  | 'MEMBER_WRITE'
  /** Templates, and a preview of one for a lead, with LEAD_READ. */
  | 'TEMPLATE_READ'
  /** Creating, changing and archiving templates. */
  | 'TEMPLATE_WRITE';

/** What is wrong with a field: `code` in `extensions.fields` of an error. A name in braces is a key of `parameters`. */
export type ProblemCode =
  /** send a decimal number without separators, such as 2500000 */
  | 'AMOUNT_INVALID'
  /** an amount has up to {digits} digits before the point and {decimals} after it */
  | 'AMOUNT_TOO_LONG'
  /** This is not one amount of money. Write one amount without other words or signs, such as 2500000 or 250.000 EUR. */
  | 'AMOUNT_UNREADABLE'
  /** Nobody who works for the broker has this e-mail address. Write the address of a member, or leave it empty. */
  | 'ASSIGNEE_UNKNOWN'
  /** is a whole number from 1 to {max} */
  | 'ATTEMPTS_INVALID'
  /** begin with 1, or with `nextBatch` of the part before */
  | 'BATCH_UNKNOWN'
  /** send either body or templateId */
  | 'BODY_OR_TEMPLATE'
  /** A cell has more than 10,000 characters. Shorten it. */
  | 'CELL_TOO_LONG'
  /** remove the steps first, or create another campaign */
  | 'CHANNEL_HAS_STEPS'
  /** choose a channel for written messages, or use initiateCall */
  | 'CHANNEL_NOT_WRITTEN'
  /** there is no provider for {channel}; there is {available} */
  | 'CHANNEL_WITHOUT_PROVIDER'
  /** This is none of the values that are known. Write one of {choices}. */
  | 'CHOICE_UNREADABLE'
  /** send HH:mm, such as {example} */
  | 'CLOCK_TIME_INVALID'
  /** The column {column} is mapped to {first} and to {second}. Map it to one field. */
  | 'COLUMN_MAPPED_TWICE'
  /** The column {column}, mapped to {field}, is not in the file. Use a header of the first row, as it is written there. */
  | 'COLUMN_NOT_IN_FILE'
  /** Files have reported {most} consents and objections of this lead, and this one says nothing new. Leave the consent empty: what counts for the lead is known. */
  | 'CONSENTS_TOO_MANY'
  /** send a time after givenAt */
  | 'CONSENT_ENDS_EARLY'
  /** This day or time has not come yet. Give one that is past, or leave it empty for now. */
  | 'CONSENT_IN_FUTURE'
  /** No column holds a phone number or an email address. Add the column, or map one of yours to it. */
  | 'CONTACT_COLUMN_MISSING'
  /** There is neither a phone number nor an email address. Write at least one of them. */
  | 'CONTACT_MISSING'
  /** send an ISO 3166-1 alpha-2 code, such as MX */
  | 'COUNTRY_UNKNOWN'
  /** The country is not known. Write its name or its two-letter code, such as MX. */
  | 'COUNTRY_UNREADABLE'
  /** It is not clear in which currency the amount is: its signs or words contradict each other, or are not those of the country. Write the amount with the code of the currency alone, such as 2500000 MXN or 250.000 EUR. */
  | 'CURRENCY_UNCLEAR'
  /** send an ISO 4217 code, such as MXN */
  | 'CURRENCY_UNKNOWN'
  /** this is not a cursor; use `endCursor` or `startCursor` of a page */
  | 'CURSOR_INVALID'
  /** this cursor belongs to another list or filter; start again without it */
  | 'CURSOR_OF_ANOTHER_LIST'
  /** send {min} to {max} days */
  | 'DAYS_RANGE'
  /** This is not a day of the calendar. Write it as 2026-03-31. */
  | 'DAY_UNREADABLE'
  /** send a number in E.164, such as +5215550000000, or null */
  | 'E164_INVALID'
  /** send an e-mail address */
  | 'EMAIL_INVALID'
  /** This is not an email address. Write one address, such as ana@example.com. */
  | 'EMAIL_UNREADABLE'
  /** there is no such entry; start again without it */
  | 'ENTRY_UNKNOWN'
  /** Several columns would be read as {field}: {columns}. Map {field} to the one that counts; the others are then ignored. */
  | 'FIELD_IN_SEVERAL_COLUMNS'
  /** send the file as the body of the request */
  | 'FILE_EMPTY'
  /** A thousand rows could not be read; the rest of the file was left out. Export the file again as CSV. */
  | 'FILE_GIVEN_UP'
  /** send the file name as ?name= */
  | 'FILE_NAME_MISSING'
  /** send `first` or `last`, not both: a page is taken from one end of the list */
  | 'FIRST_AND_LAST'
  /** Several columns have this header: {columns}. Rename columns in the file, so that each has a header of its own. */
  | 'HEADER_REPEATED'
  /** send {min} to {max} hours */
  | 'HOURS_RANGE'
  /** It was interrupted again and again; start it once more. */
  | 'IMPORT_INTERRUPTED'
  /** {text} */
  | 'IMPORT_NOTED'
  /** give the lead a phone number that can be dialled */
  | 'LEAD_CANNOT_BE_DIALLED'
  /** name at least one, or leave it out */
  | 'LIST_EMPTY'
  /** send a BCP 47 locale, such as es-MX */
  | 'LOCALE_UNKNOWN'
  /** this person is a member already */
  | 'MEMBER_ALREADY'
  /** this member has left; choose one who works for the broker */
  | 'MEMBER_LEFT'
  /** a message for {channel} has up to {max} characters */
  | 'MESSAGE_TOO_LONG'
  /** send {min} to {max} minutes */
  | 'MINUTES_RANGE'
  /** This is not a length of time. Write a number of months from 0 to {max}, such as 6. */
  | 'MONTHS_UNREADABLE'
  /** No column holds the name. Add the column, or map one of yours to it. */
  | 'NAME_COLUMN_MISSING'
  /** The name is empty. Write how the person is called. */
  | 'NAME_EMPTY'
  /** is never empty: send a value, or leave it out to keep it */
  | 'NEVER_EMPTY'
  /** There was no room for the file of refused rows: delete files, and start the import again with dryRun to see them. */
  | 'NO_ROOM_FOR_REFUSED_ROWS'
  /** not an E.164 number */
  | 'NUMBER_NOT_E164'
  /** send {min} to {max} */
  | 'NUMBER_RANGE'
  /** send origins such as https://crm.example.com, without a path; http only for localhost */
  | 'ORIGIN_INVALID'
  /** ask for {min} to {max} */
  | 'PAGE_SIZE'
  /** send the password */
  | 'PASSWORD_MISSING'
  /** this address has an account already: send its password */
  | 'PASSWORD_OF_ACCOUNT'
  /** name at least one permission */
  | 'PERMISSIONS_MISSING'
  /** The phone number has a country code that no country uses. Write it with + and the country code, such as +52 for Mexico. */
  | 'PHONE_COUNTRY_IMPOSSIBLE'
  /** The lead with this external id has another phone number. Mend the number here, or change it on the lead itself. */
  | 'PHONE_DIFFERS'
  /** The phone number is empty. Write it with + and the country code, such as +52 for Mexico. */
  | 'PHONE_EMPTY'
  /** No phone number of its country has this many digits. Write it with + and the country code, such as +52 for Mexico. */
  | 'PHONE_LENGTH_IMPOSSIBLE'
  /** write the number with + and the country code */
  | 'PHONE_NEEDS_COUNTRY_CODE'
  /** This is not one phone number. Write one number, and what else you know in the notes. */
  | 'PHONE_NOT_ONE_NUMBER'
  /** Another lead than the one with this external id has this phone number. Mend the number or the external id. */
  | 'PHONE_OF_ANOTHER_LEAD'
  /** The spreadsheet rounded the phone number; its last digits are lost. Format the column as text and fill it again. */
  | 'PHONE_ROUNDED'
  /** The phone number has too many digits for its country. Write it with + and the country code, such as +52 for Mexico. */
  | 'PHONE_TOO_LONG'
  /** The phone number has too few digits for its country. Write it with + and the country code, such as +52 for Mexico. */
  | 'PHONE_TOO_SHORT'
  /** A double quote is opened and never closed. Close it, or remove it. */
  | 'QUOTE_NOT_CLOSED'
  /** `from` must lie before `to`, which is now when it is left out */
  | 'RANGE_REVERSED'
  /** says after how many days */
  | 'REENTRY_DAYS_MISSING'
  /** only goes with the policy AFTER_DAYS */
  | 'REENTRY_DAYS_NOT_TAKEN'
  /** The file holds the first {kept} refused rows; {more} more were refused. Mend those, and import the file again for the rest. */
  | 'REFUSED_ROWS_TOO_MANY'
  /** send the address to which the link was mailed */
  | 'REGISTRATION_EMAIL_DIFFERS'
  /** this link was used already or has expired; ask for another */
  | 'REGISTRATION_LINK_OVER'
  /** not an attribute of ConversationRelay */
  | 'RELAY_ATTRIBUTE_UNKNOWN'
  /** flux with "es" understands English only: use "multi" */
  | 'RELAY_FLUX_LANGUAGE'
  /** "multi" needs Deepgram and ElevenLabs */
  | 'RELAY_MULTI_PROVIDERS'
  /** only with the speech model flux */
  | 'RELAY_NEEDS_FLUX'
  /** must begin with wss:// */
  | 'RELAY_URL_INSECURE'
  /** a value it does not take */
  | 'RELAY_VALUE_INVALID'
  /** are minutes, each from 1 to {max} */
  | 'RETRY_DELAYS_INVALID'
  /** name the minutes until the next try */
  | 'RETRY_DELAY_MISSING'
  /** The row has more than 65,536 characters. Shorten it. */
  | 'ROW_TOO_LONG'
  /** is below scoreMin */
  | 'SCORES_REVERSED'
  /** is a number, 0 or more */
  | 'SCORE_INVALID'
  /** send {min} to {max} seconds */
  | 'SECONDS_RANGE'
  /** send the seq of the last line you have, or leave it out */
  | 'SEQ_INVALID'
  /** longer than the {max} characters of one <Say> */
  | 'SPEECH_TOO_LONG'
  /** The stage is not known. Write one of {known}. */
  | 'STAGE_UNREADABLE'
  /** a campaign needs a step before it is activated */
  | 'STEPS_MISSING'
  /** names the agent that calls */
  | 'STEP_AGENT_MISSING'
  /** a message goes by TELEGRAM, WHATSAPP, SMS or EMAIL; name one */
  | 'STEP_CHANNEL_NOT_WRITTEN'
  /** is a number of hours from 0 to {max} */
  | 'STEP_DELAY_INVALID'
  /** says how long the meeting lasts */
  | 'STEP_DURATION_MISSING'
  /** only goes with the action {action} */
  | 'STEP_FIELD_NOT_TAKEN'
  /** is a whole number, 1 or more */
  | 'STEP_NUMBER_INVALID'
  /** {number} is there twice */
  | 'STEP_NUMBER_REPEATED'
  /** there is no step {number} before it */
  | 'STEP_NUMBER_SKIPPED'
  /** only goes with the actions SEND_MESSAGE and MAKE_CALL; others are done once */
  | 'STEP_RETRY_NOT_TAKEN'
  /** names the stage to move to */
  | 'STEP_STAGE_MISSING'
  /** the template {templateId} is archived; name another one */
  | 'STEP_TEMPLATE_ARCHIVED'
  /** is written for {channel}, not {wanted} */
  | 'STEP_TEMPLATE_CHANNEL'
  /** names the template to send */
  | 'STEP_TEMPLATE_MISSING'
  /** names the campaign that the scope CAMPAIGN stops */
  | 'STOP_CAMPAIGN_MISSING'
  /** only goes with the scope CAMPAIGN */
  | 'STOP_CAMPAIGN_NOT_TAKEN'
  /** an e-mail needs a subject */
  | 'SUBJECT_MISSING'
  /** only an e-mail has a subject; leave it out */
  | 'SUBJECT_NOT_TAKEN'
  /** the template brings its own subject; leave it out */
  | 'SUBJECT_OF_TEMPLATE'
  /** the template is for {channel}; choose one for {wanted} */
  | 'TEMPLATE_FOR_OTHER_CHANNEL'
  /** the template is archived; choose another one */
  | 'TEMPLATE_IS_ARCHIVED'
  /** no call uses a template; write it for TELEGRAM, WHATSAPP, SMS or EMAIL */
  | 'TEMPLATE_NOT_SPOKEN'
  /** remove the character {character}; it is none that a text may have */
  | 'TEXT_FORBIDDEN_CHARACTER'
  /** send whole characters; this has half of one (a lone surrogate) */
  | 'TEXT_HALF_CHARACTER'
  /** send {min} to {max} characters, of which at least one can be seen */
  | 'TEXT_INVISIBLE'
  /** send {min} to {max} characters */
  | 'TEXT_LENGTH'
  /** remove accents and marks; a character has more than 30 of them */
  | 'TEXT_MANY_MARKS'
  /** send one line, without line breaks and tabs */
  | 'TEXT_SEVERAL_LINES'
  /** send up to {max} characters */
  | 'TEXT_TOO_LONG'
  /** send a time in the future, at most two years ahead */
  | 'TIME_NOT_AHEAD'
  /** send a time within a hundred years of now */
  | 'TIME_NOT_IN_LIFETIME'
  /** send a time from a day ago to two years ahead */
  | 'TIME_NOT_NEAR'
  /** send a time in the future */
  | 'TIME_PAST'
  /** is not what the tool takes: {found} */
  | 'TOOL_ARGUMENT_INVALID'
  /** The row has fewer cells than the first row. Fill it up with delimiters. */
  | 'TOO_FEW_CELLS'
  /** The row has more cells than the first row. Put cells that contain the delimiter between double quotes. */
  | 'TOO_MANY_CELLS'
  /** The file has {count} columns; {most} are allowed. Leave out columns that hold nothing about the lead. */
  | 'TOO_MANY_COLUMNS'
  /** A file may have {most} rows; the rest was left out. Import the rest as a file of its own. */
  | 'TOO_MANY_ROWS'
  /** a campaign has at most {most} steps */
  | 'TOO_MANY_STEPS'
  /** send at most {most} values */
  | 'TOO_MANY_VALUES'
  /** The treatment is not known. Write one of {known}. */
  | 'TREATMENT_UNREADABLE'
  /** is a whole number of days, 1 or more */
  | 'TRIGGER_DAYS_INVALID'
  /** does not belong to the trigger {trigger} */
  | 'TRIGGER_NOT_ITS_OWN'
  /** send scoreMin, scoreMax or both */
  | 'TRIGGER_SCORE_MISSING'
  /** names the stage that lets a lead in */
  | 'TRIGGER_STAGE_MISSING'
  /** send an https:// address of up to 2000 characters */
  | 'URL_INVALID'
  /** nothing is known of the lead for {variables}; find it out first or choose another template */
  | 'VALUES_UNKNOWN'
  /** name each value once */
  | 'VALUE_REPEATED'
  /** is missing, unknown, or not of the type that the schema names */
  | 'VALUE_TYPE'
  /** nest at most {most} levels */
  | 'VARIABLES_TOO_DEEP'
  /** send at most {most} values */
  | 'VARIABLES_TOO_MANY'
  /** not in the text: {variables}; write {example} or leave it out */
  | 'VARIABLE_ABSENT'
  /** a name between braces begins with a small letter and has only small letters, digits, _ and . (position {position}) */
  | 'VARIABLE_NAME_INVALID'
  /** a variable opened with two braces is not closed (position {position}); close it with two braces */
  | 'VARIABLE_NOT_CLOSED'
  /** two braces close a variable that was not opened (position {position}); open it with two braces */
  | 'VARIABLE_NOT_OPENED'
  /** unknown: {variables}; there are {known} */
  | 'VARIABLE_UNKNOWN'
  /** send a time in the future, at most two years ahead, ISO 8601 with its zone */
  | 'VISIT_NOT_AHEAD'
  /** name a day from 1 to 7 */
  | 'WEEKDAYS_MISSING'
  /** days are {min} to {max} */
  | 'WEEKDAY_RANGE'
  /** is later than `from`, on the same day */
  | 'WINDOW_REVERSED'
  /** This is neither a yes nor a no. Write sí or no, or leave it empty. */
  | 'YES_NO_UNREADABLE'
  /** send an IANA time zone, such as America/Mexico_City */
  | 'ZONE_UNKNOWN'
  /** The time zone is not known. Write an IANA name, such as America/Bogota. */
  | 'ZONE_UNREADABLE';

/** What the lead wants a property for. */
export type PropertyPurpose =
  /** To earn with it: resale, or letting it to others. */
  | 'INVEST'
  /** To buy it and live there. */
  | 'LIVE_IN'
  /** To rent it as a tenant. */
  | 'RENT';

/** That a lead agreed to be contacted. */
export type RecordConsentInput = {
  /** The only channel it is about. */
  channel: Channel;
  /** Later than `givenAt`, at most a hundred years ahead; never when left out, except where the rules of a country end it. */
  expiresAt?: string | null | undefined;
  /** When the lead agreed, at most a hundred years ago; now when left out. */
  givenAt?: string | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** ISO 3166-1 alpha-2; the country of the lead when left out. */
  jurisdiction?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
  /** Where the proof is, 1 to 500 characters. */
  proofRef?: string | null | undefined;
  /** The only purpose it is about. */
  purpose?: ContactPurpose;
  /** How it came to us. */
  source: ConsentSource;
};

/** Whether a lead may go through a campaign again. */
export type ReentryPolicy =
  /** Once the run before is over and `afterDays` have passed since it began. */
  | 'AFTER_DAYS'
  /** Each event begins a new run and ends the one under way. Under LEAD_SCORE and INACTIVITY no event occurs, so no lead enters by itself. */
  | 'EVERY_EVENT'
  /** Never: one run for each lead. */
  | 'ONCE_EVER'
  /** As often as the trigger is met, once the run before is over. */
  | 'ONE_AT_A_TIME';

/** A new brokerage and the person who owns it. */
export type RegisterBrokerInput = {
  /** ISO 3166-1 alpha-2, such as MX. */
  country: string;
  /** ISO 4217, such as MXN. */
  currency: string;
  /** BCP 47, such as es-MX. */
  locale: string;
  /** Name of the brokerage, 1 to 100 characters. */
  name: string;
  /** Address of the owner; becomes the sign-in. */
  ownerEmail: string;
  /** 1 to 100 characters. */
  ownerName: string;
  /** 10 to 200 characters; for an address that has an account, its password. */
  ownerPassword: string;
  /** Of a registration link: printed at the first start, made by `npm run create-owner`, or mailed by `requestRegistration` where registration is open. */
  registrationToken: string;
  /** IANA time zone, such as America/Mexico_City, in any case. */
  zone: string;
};

/** Who may register a brokerage at this installation. */
export type RegistrationMode =
  /** Nobody. */
  | 'CLOSED'
  /** Who has a link from the people who run the installation. */
  | 'INVITED'
  /** Whoever receives mail at the address that they give; see `requestRegistration`. */
  | 'OPEN';

/** A step that is taken out. */
export type RemoveCampaignStepInput = {
  /** NOT_FOUND when the broker has no such campaign. */
  campaignId: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the current version has no such step. */
  stepId: string;
};

/** A member whose access ends. */
export type RemoveMemberInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such member. CONFLICT for the last owner. */
  memberId: string;
};

/** Somebody who wants to register a brokerage. */
export type RequestRegistrationInput = {
  /** Where the link is mailed; it becomes the owner’s address. */
  email: string;
  /** Language of the mail. */
  language?: Language;
};

/** A lead that is taken back. */
export type RestoreLeadInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
};

/** Which stop ends, and what becomes of the things that waited. */
export type ResumeDispatchInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** True: what was due before now does not go out. Steps are SKIPPED with the reason OVERDUE_AFTER_STOP, messages and calls end with the failure OVERDUE. */
  skipOverdue?: boolean;
  /** NOT_FOUND when the broker has no such stop. */
  stopId: string;
};

/** A fault of a follower that is tried again. */
export type RetryFollowerFaultInput = {
  /** NOT_FOUND when the broker has no such fault. */
  faultId: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
};

/** A key that ends at once. */
export type RevokeApiKeyInput = {
  /** NOT_FOUND when the broker has no such key. */
  apiKeyId: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
};

/** That a lead took back its consent. */
export type RevokeConsentInput = {
  /** The only channel it is about. */
  channel: Channel;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
  /** Where the proof is, 1 to 500 characters. */
  proofRef?: string | null | undefined;
  /** The only purpose it is about. */
  purpose?: ContactPurpose;
  /** How it came to us; a call when left out. */
  source?: ConsentSource | null | undefined;
};

/** What a member of a broker may do: a named set of permissions. */
export type Role =
  /** Reads all but the audit log and API keys; writes leads, calls and files; stops what goes out, and resumes nothing. */
  | 'AGENT'
  /** Every permission but BROKER_WRITE and API_KEY_WRITE. */
  | 'MANAGER'
  /** Every permission. */
  | 'OWNER'
  /** Reads all but the audit log and API keys; writes nothing. */
  | 'VIEWER';

/** A time agreed with a lead. It takes the place of the meeting that was planned before; one that is the same in all stays. */
export type ScheduleMeetingInput = {
  /** 5 to 480. */
  durationMinutes?: number;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
  /** In the future, at most two years ahead. */
  startsAt: string;
  /** 1 to 200 characters; the lead reads it. */
  title: string;
  /** Where to join a meeting on line, https://… */
  url?: string | null | undefined;
};

/** A message to one lead. */
export type SendMessageInput = {
  /** The text, up to 1600 characters by SMS and WhatsApp, 4096 by Telegram, 50,000 by e-mail; or else a template. */
  body?: string | null | undefined;
  /** Any but CALL. */
  channel: Channel;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
  /** Why it is sent: consent, hours and caps depend on it. */
  purpose?: ContactPurpose;
  /** Of an e-mail with a body; a template brings its own. */
  subject?: string | null | undefined;
  /** A template of the same channel; or else a body. */
  templateId?: string | null | undefined;
};

/** A campaign and its next status. */
export type SetCampaignStatusInput = {
  /** NOT_FOUND when the broker has no such campaign. */
  campaignId: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** The same status again changes nothing; CONFLICT for one that cannot follow the present one. */
  status: CampaignStatus;
};

/** The next action with a lead. Omitted fields stay, null clears them. */
export type SetLeadTreatmentInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
  /** When the next action is planned: from a day ago to two years ahead. */
  nextActionAt?: string | null | undefined;
  /** Who takes the next action. */
  treatment?: TreatmentType | null | undefined;
};

/** A member and another role. */
export type SetMemberRoleInput = {
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such member. CONFLICT for the last owner. */
  memberId: string;
  /** Takes effect with the next request. */
  role: Role;
};

/** Credentials of a person. Wrong ones are UNAUTHENTICATED, too many RATE_LIMITED. */
export type SignInInput = {
  /** Which broker, for a person who belongs to several; else the first one joined. */
  brokerId?: string | null | undefined;
  /** Upper and lower case are the same. */
  email: string;
  /** 1 to 200 characters. */
  password: string;
};

/** Who says a line of a call. */
export type Speaker =
  /** The agent. */
  | 'BOT'
  /** Whoever is at the phone of the lead; also keys that were pressed. */
  | 'CUSTOMER';

/** Where a lead stands, in the order of the pipeline. `autoAdvanceLead` moves it up to SEGUIMIENTO; a person decides from there. */
export type Stage =
  /** Approved or with a meeting agreed. Goes on when the meeting has ended. */
  | 'AGENDADO'
  /** Finding out how the lead can pay. Goes on when it can, or when a time to meet is agreed. */
  | 'CALIFICACION_FINANCIERA'
  /** New lead. Goes on with its first reply, written or on the phone. */
  | 'ENTRADA'
  /** The deal is won: an end of the pipeline. */
  | 'GANADO'
  /** The deal is lost: an end of the pipeline. */
  | 'PERDIDO'
  /** The lead has answered and is asked about its wishes. Goes on when purpose, location, budget and timeframe are known. */
  | 'PERFILAMIENTO'
  /** Referrals; a person decides what becomes of them. */
  | 'REFERIDOS'
  /** Follow-up after the meeting; a person decides how it ends. */
  | 'SEGUIMIENTO';

/** Condition of the trigger STAGE_CHANGE. */
export type StageChangeConditionInput = {
  /** The stage that lets a lead in. */
  stage: Stage;
};

/** A file of leads to import. */
export type StartLeadImportInput = {
  /** A trial: everything is counted and refused as the import would do it, nothing is changed. */
  dryRun?: boolean;
  /** Of a file that was sent to `POST /files`. */
  fileId: string;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** Columns whose headers do not say what they hold. At most 25, each once. */
  mapping?: Array<ImportColumnInput> | null | undefined;
};

/** What must be true of the lead when the step is due; what is null or left out asks nothing, and an empty list is refused. */
export type StepConditionsInput = {
  /** All of these are known about the lead. At most 7, each once. */
  factsKnown?: Array<LeadFactName> | null | undefined;
  /** Whether the lead has written since entering the campaign, on any channel. Speaking on the phone is not writing. */
  hasReplied?: boolean | null | undefined;
  /** The score of the lead is this or less; not below `scoreMin`. */
  scoreMax?: number | null | undefined;
  /** The score of the lead is this or more. */
  scoreMin?: number | null | undefined;
  /** The lead is in one of these stages. At most 8, each once. */
  stageIn?: Array<Stage> | null | undefined;
  /** The treatment of the lead is one of these, so not null. At most 4, each once. */
  treatmentIn?: Array<TreatmentType> | null | undefined;
};

/** The message that goes out when no call got through. */
export type StepFallbackInput = {
  /** Where the message goes; CALL is refused. */
  channel: Channel;
  /** A template of the same channel. NOT_FOUND when the broker has no such template. */
  templateId: string;
};

/** How often a contact that reached nobody is tried again. */
export type StepRetryInput = {
  /** Minutes after each try, 1 to 1051200 (730 days); the last serves all further ones. Empty only with one try. At most 5. */
  delaysInMinutes: Array<number>;
  /** Tries in all, 1 to 5; 1 means never again. */
  maxAttempts: number;
};

/** What shall not go out. */
export type StopDispatchInput = {
  /** CAMPAIGN: which; for other scopes left out. NOT_FOUND when the broker has no such campaign. */
  campaignId?: string | null | undefined;
  /** True hangs up the calls under way that the scope covers, those with a person excepted. */
  hangUp?: boolean;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** Why: 1 to 500 characters; every member can read it. */
  reason?: string | null | undefined;
  /** What to hold back. */
  scope: StopScope;
};

/** What a stop holds back. */
export type StopScope =
  /** Every message, every call and every campaign step. */
  | 'ALL'
  /** Every call. */
  | 'CALLS'
  /** Every step of one campaign, and what it planned before. */
  | 'CAMPAIGN'
  /** Every message, the answers of the agent too. */
  | 'MESSAGES';

/** That a lead is not to be contacted. */
export type SuppressLeadInput = {
  /** Every channel when left out. */
  channel?: Channel | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
  /** Why, 1 to 500 characters. Where a suppression stands already, this reason is kept in the audit log only (`suppression.asked_again`). */
  reason: string;
};

/** Who or what asked that a lead be left alone. */
export type SuppressionSource =
  /** The lead, on the phone. */
  | 'CALL'
  /** A list from elsewhere. No operation sets it. */
  | 'IMPORT'
  /** A member or an integrator, see `suppressLead`. */
  | 'MEMBER'
  /** A provider reported that the lead opted out there. */
  | 'PROVIDER'
  /** The lead, in a message. */
  | 'REPLY';

/** Who takes the next action with a lead. HOLD and MANUAL_FOLLOW_UP stop steps of campaigns and automatic answers: what the lead writes is stored, counts as a reply, is told to subscriptions and ends campaigns that end by it, and is read only for a wish for no more messages, which is obeyed; it is not answered later either. A message that is planned already goes out, and a call of a campaign that waits for a line is cancelled. What a member or an integrator does by hand, a call by the agent included, is as without a treatment. Any value can be a condition of a step. */
export type TreatmentType =
  /** Cadencia, by phone. Campaign steps and answers go on, as without a treatment. */
  | 'AUTOMATED_CALL'
  /** Cadencia, by message. Campaign steps and answers go on, as without a treatment. */
  | 'AUTOMATED_TELEGRAM'
  /** Nobody for now; nobody answers. Campaigns stay at their step until the treatment changes. */
  | 'HOLD'
  /** A person, who answers too. Campaign steps that reach the lead are skipped; those that move its stage go on. */
  | 'MANUAL_FOLLOW_UP';

/** Exactly the part that belongs to the trigger; nothing for MANUAL. */
export type TriggerConditionInput = {
  /** For INACTIVITY only, and needed there. */
  inactivity?: InactivityConditionInput | null | undefined;
  /** For LEAD_SCORE only, and needed there. */
  leadScore?: LeadScoreConditionInput | null | undefined;
  /** For STAGE_CHANGE only, and needed there. */
  stageChange?: StageChangeConditionInput | null | undefined;
};

/** Changes to the brokerage. Omitted fields stay; null is refused, except in `allowedOrigins`. */
export type UpdateBrokerInput = {
  /** Exact origins of pages that may ask with credentials of this broker, such as https://crm.example.com; null for none. At most 20, each once. */
  allowedOrigins?: Array<string> | null | undefined;
  /** ISO 3166-1 alpha-2. It can be corrected while the broker has no lead: CONFLICT `COUNTRY_IN_USE` afterwards. */
  country?: string | null | undefined;
  /** ISO 4217, such as MXN. */
  currency?: string | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** BCP 47, such as es-MX. */
  locale?: string | null | undefined;
  /** 1 to 100 characters. */
  name?: string | null | undefined;
  /** IANA time zone, such as America/Mexico_City, in any case. */
  zone?: string | null | undefined;
};

/** Changes to how the broker calls. Omitted fields stay; null clears `callerNumber` and `transferTo` and is refused elsewhere. */
export type UpdateCallSettingsInput = {
  /** The number to call from, E.164; null for that of the installation. */
  callerNumber?: string | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** True stops dialling at once. */
  isPaused?: boolean | null | undefined;
  /** Holds for calls that are asked for from now on; the agent says so when it opens the call. */
  isRecorded?: boolean | null | undefined;
  /** 1 to 1000. */
  maxConcurrentCalls?: number | null | undefined;
  /** 60 to 3600. */
  maxDurationSeconds?: number | null | undefined;
  /** Number that leads are put through to when they ask for a person, E.164; null for none. */
  transferTo?: string | null | undefined;
};

/** Changes to a campaign, for leads in flight too. Omitted fields stay; null clears a field that may be empty and is refused elsewhere. */
export type UpdateCampaignInput = {
  /** NOT_FOUND when the broker has no such campaign. */
  campaignId: string;
  /** Can be changed while there are no steps. */
  channel?: Channel | null | undefined;
  /** Up to 2000 characters. */
  description?: string | null | undefined;
  /** What ends a lead’s run; a reply or a meeting for a new campaign. */
  exits?: CampaignExitsInput | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** Days a due step waits for a time when the lead may be contacted, 1 to 60; 7 for a new campaign. */
  maxWaitDays?: number | null | undefined;
  /** 1 to 200 characters. */
  name?: string | null | undefined;
  /** Once ever for a new campaign. */
  reentry?: CampaignReentryInput | null | undefined;
  /** Whether a message that may or may not have gone out is sent once more; false for a new campaign. */
  resendUnknown?: boolean | null | undefined;
  /** What a lead must meet; the part that belongs to the trigger. */
  triggerCondition?: TriggerConditionInput | null | undefined;
  /** With another trigger, send its condition too. */
  triggeredBy?: CampaignTrigger | null | undefined;
  /** Null: whenever the lead may be contacted. */
  window?: CampaignWindowInput | null | undefined;
};

/** Changes to a step. Omitted fields stay; null clears a field that may be empty and is refused elsewhere. With another action, the fields of the old one are dropped. */
export type UpdateCampaignStepInput = {
  /** With another action, send the field that it needs; those of other actions are refused. */
  action?: CampaignStepAction | null | undefined;
  /** MAKE_CALL: the agent that calls. */
  agentType?: AgentType | null | undefined;
  /** NOT_FOUND when the broker has no such campaign. */
  campaignId: string;
  /** SEND_MESSAGE: where it goes; the campaign’s channel when null. CALL is refused. */
  channel?: Channel | null | undefined;
  /** The step is skipped when they do not hold; null: it always runs. */
  conditions?: StepConditionsInput | null | undefined;
  /** Hours since the previous step ended, or since the lead entered; up to 17520 (730 days). */
  delayHours?: number | null | undefined;
  /** SCHEDULE_MEETING: how long it lasts, 5 to 480 minutes. */
  durationMinutes?: number | null | undefined;
  /** MAKE_CALL: what is sent when no call got through. */
  fallback?: StepFallbackInput | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** SEND_MESSAGE and MAKE_CALL; other actions are done once. A new step has three tries, half an hour and four hours apart. */
  retry?: StepRetryInput | null | undefined;
  /** SCHEDULE_MEETING: hours until it begins, 0.1 to 17520 (730 days); null: the time the lead agreed to. */
  startsInHours?: number | null | undefined;
  /** NOT_FOUND when the current version has no such step. */
  stepId: string;
  /** UPDATE_STAGE: where the lead is moved. */
  targetStage?: Stage | null | undefined;
  /** SEND_MESSAGE: the template. */
  templateId?: string | null | undefined;
  /** SCHEDULE_MEETING: its title. */
  title?: string | null | undefined;
};

/** Changes to a lead. Omitted fields stay; null clears a field that may be empty and is refused elsewhere. */
export type UpdateLeadInput = {
  /** ISO 3166-1 alpha-2, for a phone without a prefix; else the broker’s. The country of the phone goes before it. */
  country?: string | null | undefined;
  /** Where mail is sent. Leads may share one. */
  email?: string | null | undefined;
  /** The id of the lead in the system it comes from. */
  externalId?: string | null | undefined;
  /** What is known of what the lead wants. */
  facts?: LeadFactsInput | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** NOT_FOUND when the broker has no such lead. */
  leadId: string;
  /** 1 to 200 characters. */
  name?: string | null | undefined;
  /** As people of the country write it. */
  phone?: string | null | undefined;
  /** IANA time zone, in any case; else the one the phone or the country suggests. */
  zone?: string | null | undefined;
};

/** Changes to a template. Omitted fields stay; null clears `subject` and `agentType` and is refused elsewhere. The channel never changes. */
export type UpdateTemplateInput = {
  /** The agent it is written for. */
  agentType?: AgentType | null | undefined;
  /** The text, with variables such as {{first_name}}; bounds as for a new template. */
  content?: string | null | undefined;
  /** For sending the mutation again: for a day, the same key returns the first result and changes nothing; CONFLICT with another input. */
  idempotencyKey?: string | null | undefined;
  /** 1 to 100 characters. */
  name?: string | null | undefined;
  /** For e-mail only; 1 to 200 characters. */
  subject?: string | null | undefined;
  /** NOT_FOUND when the broker has no such template. */
  templateId: string;
};

/** Where the time zone of a lead is known from. */
export type ZoneSource =
  /** The country has one zone only. */
  | 'COUNTRY'
  /** A member, an import or an integrator named it. */
  | 'GIVEN'
  /** The prefix of the phone number lies in one zone, or most of its numbers do. Where they may be elsewhere, as Spanish mobiles may be in the Canary Islands, contacts keep to the hours of every zone that is possible. */
  | 'PHONE';

export type RegistrationModeQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistrationModeQuery = { registrationMode: RegistrationMode | null };

export type RequestRegistrationMutationVariables = Exact<{
  input: RequestRegistrationInput;
}>;


export type RequestRegistrationMutation = { requestRegistration: boolean | null };

export type RegisterBrokerMutationVariables = Exact<{
  input: RegisterBrokerInput;
}>;


export type RegisterBrokerMutation = { registerBroker: { token: string, expiresAt: string, broker: { id: string, name: string, country: string, hasContactRules: boolean, zone: string, locale: string, currency: string }, member: { id: string, name: string, email: string, role: Role } } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { token: string, expiresAt: string, broker: { id: string, name: string }, member: { id: string, name: string, role: Role } } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean | null };

export type UpdateBrokerMutationVariables = Exact<{
  input: UpdateBrokerInput;
}>;


export type UpdateBrokerMutation = { updateBroker: { id: string, name: string, country: string, hasContactRules: boolean, zone: string, locale: string, currency: string } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { permissions: Array<Permission>, broker: { id: string, name: string, country: string, zone: string, locale: string, currency: string }, member: { id: string, name: string, email: string, role: Role } | null } | null };

export type MembersQueryVariables = Exact<{ [key: string]: never; }>;


export type MembersQuery = { members: { edges: Array<{ node: { id: string, name: string, email: string, role: Role } }> } | null };

export type InviteUserMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteUserMutation = { inviteUser: { token: string | null, invitation: { id: string, email: string, role: Role, expiresAt: string } } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { token: string, member: { id: string, name: string, role: Role } } | null };

export type SetMemberRoleMutationVariables = Exact<{
  input: SetMemberRoleInput;
}>;


export type SetMemberRoleMutation = { setMemberRole: { id: string, role: Role } | null };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { removeMember: { id: string, removedAt: string | null } | null };

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ApiKeysQuery = { apiKeys: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, keyId: string, permissions: Array<Permission>, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null } }> } | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { key: string | null, apiKey: { id: string, keyId: string, permissions: Array<Permission>, expiresAt: string | null } } | null };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { id: string, revokedAt: string | null } | null };

export type AuditLogsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AuditLogFilter | null | undefined;
}>;


export type AuditLogsQuery = { auditLogs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, createdAt: string, event: string, entityType: string, entityId: string, leadId: string | null, cause: string | null, requestId: string | null, before: unknown, after: unknown, details: unknown, batch: number | null, actor: { kind: ActorKind, id: string, name: string | null } } }> } | null };

export type VerifyAuditLogQueryVariables = Exact<{
  fromBatch?: number | null | undefined;
}>;


export type VerifyAuditLogQuery = { verifyAuditLog: { isIntact: boolean, batchCount: number, entryCount: number, faults: Array<string>, nextBatch: number | null } | null };

export type ActivitySubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ActivitySubscription = { activity: { id: string, event: string, entityType: string, entityId: string, leadId: string | null, createdAt: string } | null };

export type FollowerFaultsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FollowerFaultsQuery = { followerFaults: { totalCount: number, edges: Array<{ node: { id: string, follower: string, entryId: string, event: string, leadId: string | null, code: string, logId: string | null, attempts: number, failedAt: string, retryAt: string | null, settledAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RetryFollowerFaultMutationVariables = Exact<{
  input: RetryFollowerFaultInput;
}>;


export type RetryFollowerFaultMutation = { retryFollowerFault: { id: string, attempts: number, retryAt: string | null, settledAt: string | null } | null };

export type DispatchStopPartsFragment = { id: string, createdAt: string, scope: StopScope, campaignId: string | null, hangUp: boolean, reason: string | null, isOfInstallation: boolean, liftedAt: string | null, skipOverdue: boolean, stoppedBy: { kind: ActorKind, id: string, name: string | null }, liftedBy: { id: string } | null };

export type DispatchStateQueryVariables = Exact<{ [key: string]: never; }>;


export type DispatchStateQuery = { dispatchState: { liveCalls: number, dueSteps: number, stops: Array<{ id: string, createdAt: string, scope: StopScope, campaignId: string | null, hangUp: boolean, reason: string | null, isOfInstallation: boolean, liftedAt: string | null, skipOverdue: boolean, stoppedBy: { kind: ActorKind, id: string, name: string | null }, liftedBy: { id: string } | null }> } | null };

export type PreviewResumeQueryVariables = Exact<{
  stopId: string;
}>;


export type PreviewResumeQuery = { previewResume: { messages: { overdue: number, upcoming: number }, calls: { overdue: number, upcoming: number }, otherSteps: { overdue: number, upcoming: number } } | null };

export type StopDispatchMutationVariables = Exact<{
  input: StopDispatchInput;
}>;


export type StopDispatchMutation = { stopDispatch: { id: string, createdAt: string, scope: StopScope, campaignId: string | null, hangUp: boolean, reason: string | null, isOfInstallation: boolean, liftedAt: string | null, skipOverdue: boolean, stoppedBy: { kind: ActorKind, id: string, name: string | null }, liftedBy: { id: string } | null } | null };

export type ResumeDispatchMutationVariables = Exact<{
  input: ResumeDispatchInput;
}>;


export type ResumeDispatchMutation = { resumeDispatch: { id: string, createdAt: string, scope: StopScope, campaignId: string | null, hangUp: boolean, reason: string | null, isOfInstallation: boolean, liftedAt: string | null, skipOverdue: boolean, stoppedBy: { kind: ActorKind, id: string, name: string | null }, liftedBy: { id: string } | null } | null };

export type CallPartsFragment = { id: string, createdAt: string, leadId: string, campaignId: string | null, agentType: AgentType, phoneNumber: string, callerNumber: string | null, providerCallId: string | null, status: CallStatus, dial: DialState, outcome: CallOutcome | null, endReason: CallEndReason | null, failure: DeliveryFailure | null, durationSeconds: number | null, startedAt: string | null, answeredAt: string | null, completedAt: string | null, summary: string | null, stageBefore: Stage | null, stageAfter: Stage | null, scoreBefore: number | null, scoreAfter: number | null, recordingUrls: Array<string> };

export type TranscriptLineFragment = { callId: string, seq: number, speaker: Speaker, text: string, generatedText: string | null, interrupted: boolean, offsetSeconds: number, confidence: number | null };

export type InitiateCallMutationVariables = Exact<{
  input: InitiateCallInput;
}>;


export type InitiateCallMutation = { initiateCall: { id: string, createdAt: string, leadId: string, campaignId: string | null, agentType: AgentType, phoneNumber: string, callerNumber: string | null, providerCallId: string | null, status: CallStatus, dial: DialState, outcome: CallOutcome | null, endReason: CallEndReason | null, failure: DeliveryFailure | null, durationSeconds: number | null, startedAt: string | null, answeredAt: string | null, completedAt: string | null, summary: string | null, stageBefore: Stage | null, stageAfter: Stage | null, scoreBefore: number | null, scoreAfter: number | null, recordingUrls: Array<string> } | null };

export type HangUpCallMutationVariables = Exact<{
  input: HangUpCallInput;
}>;


export type HangUpCallMutation = { hangUpCall: { id: string, createdAt: string, leadId: string, campaignId: string | null, agentType: AgentType, phoneNumber: string, callerNumber: string | null, providerCallId: string | null, status: CallStatus, dial: DialState, outcome: CallOutcome | null, endReason: CallEndReason | null, failure: DeliveryFailure | null, durationSeconds: number | null, startedAt: string | null, answeredAt: string | null, completedAt: string | null, summary: string | null, stageBefore: Stage | null, stageAfter: Stage | null, scoreBefore: number | null, scoreAfter: number | null, recordingUrls: Array<string> } | null };

export type CallQueryVariables = Exact<{
  id: string;
}>;


export type CallQuery = { call: { eventCount: number, id: string, createdAt: string, leadId: string, campaignId: string | null, agentType: AgentType, phoneNumber: string, callerNumber: string | null, providerCallId: string | null, status: CallStatus, dial: DialState, outcome: CallOutcome | null, endReason: CallEndReason | null, failure: DeliveryFailure | null, durationSeconds: number | null, startedAt: string | null, answeredAt: string | null, completedAt: string | null, summary: string | null, stageBefore: Stage | null, stageAfter: Stage | null, scoreBefore: number | null, scoreAfter: number | null, recordingUrls: Array<string>, transcript: { edges: Array<{ node: { callId: string, seq: number, speaker: Speaker, text: string, generatedText: string | null, interrupted: boolean, offsetSeconds: number, confidence: number | null } }> } | null, analysis: { outcome: CallOutcome | null, conversationOutcome: string, sentiment: CallSentiment, nextStep: string, facts: { purpose: PropertyPurpose | null, location: string | null, timeframeMonths: number | null, financing: Financing | null, meetingAt: string | null, budget: { amount: string, currency: string } | null, monthlyIncome: { amount: string, currency: string } | null } } | null, lead: { id: string, stage: Stage, score: number } | null } | null };

export type CallsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CallFilter | null | undefined;
}>;


export type CallsQuery = { calls: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, createdAt: string, leadId: string, campaignId: string | null, agentType: AgentType, phoneNumber: string, callerNumber: string | null, providerCallId: string | null, status: CallStatus, dial: DialState, outcome: CallOutcome | null, endReason: CallEndReason | null, failure: DeliveryFailure | null, durationSeconds: number | null, startedAt: string | null, answeredAt: string | null, completedAt: string | null, summary: string | null, stageBefore: Stage | null, stageAfter: Stage | null, scoreBefore: number | null, scoreAfter: number | null, recordingUrls: Array<string> } }> } | null };

export type CallsByLeadQueryVariables = Exact<{
  leadId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CallsByLeadQuery = { callsByLead: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, createdAt: string, leadId: string, campaignId: string | null, agentType: AgentType, phoneNumber: string, callerNumber: string | null, providerCallId: string | null, status: CallStatus, dial: DialState, outcome: CallOutcome | null, endReason: CallEndReason | null, failure: DeliveryFailure | null, durationSeconds: number | null, startedAt: string | null, answeredAt: string | null, completedAt: string | null, summary: string | null, stageBefore: Stage | null, stageAfter: Stage | null, scoreBefore: number | null, scoreAfter: number | null, recordingUrls: Array<string> } }> } | null };

export type LeadCallsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
}>;


export type LeadCallsQuery = { lead: { id: string, calls: { edges: Array<{ node: { id: string, createdAt: string, leadId: string, campaignId: string | null, agentType: AgentType, phoneNumber: string, callerNumber: string | null, providerCallId: string | null, status: CallStatus, dial: DialState, outcome: CallOutcome | null, endReason: CallEndReason | null, failure: DeliveryFailure | null, durationSeconds: number | null, startedAt: string | null, answeredAt: string | null, completedAt: string | null, summary: string | null, stageBefore: Stage | null, stageAfter: Stage | null, scoreBefore: number | null, scoreAfter: number | null, recordingUrls: Array<string> } }> } | null, lastCall: { id: string, createdAt: string, leadId: string, campaignId: string | null, agentType: AgentType, phoneNumber: string, callerNumber: string | null, providerCallId: string | null, status: CallStatus, dial: DialState, outcome: CallOutcome | null, endReason: CallEndReason | null, failure: DeliveryFailure | null, durationSeconds: number | null, startedAt: string | null, answeredAt: string | null, completedAt: string | null, summary: string | null, stageBefore: Stage | null, stageAfter: Stage | null, scoreBefore: number | null, scoreAfter: number | null, recordingUrls: Array<string> } | null } | null };

export type CallSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type CallSettingsQuery = { callSettings: { maxConcurrentCalls: number, maxDurationSeconds: number, isRecorded: boolean, isPaused: boolean, callerNumber: string | null, transferTo: string | null } | null };

export type UpdateCallSettingsMutationVariables = Exact<{
  input: UpdateCallSettingsInput;
}>;


export type UpdateCallSettingsMutation = { updateCallSettings: { maxConcurrentCalls: number, maxDurationSeconds: number, isRecorded: boolean, isPaused: boolean, callerNumber: string | null, transferTo: string | null } | null };

export type CallUpdatesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CallUpdatesSubscription = { callUpdates: { id: string, event: string, at: string, callId: string, call: { id: string, createdAt: string, leadId: string, campaignId: string | null, agentType: AgentType, phoneNumber: string, callerNumber: string | null, providerCallId: string | null, status: CallStatus, dial: DialState, outcome: CallOutcome | null, endReason: CallEndReason | null, failure: DeliveryFailure | null, durationSeconds: number | null, startedAt: string | null, answeredAt: string | null, completedAt: string | null, summary: string | null, stageBefore: Stage | null, stageAfter: Stage | null, scoreBefore: number | null, scoreAfter: number | null, recordingUrls: Array<string> } } | null };

export type CallTranscriptSubscriptionVariables = Exact<{
  callId: string;
  after?: number | null | undefined;
}>;


export type CallTranscriptSubscription = { callTranscript: { callId: string, seq: number, speaker: Speaker, text: string, generatedText: string | null, interrupted: boolean, offsetSeconds: number, confidence: number | null } | null };

export type CampaignSettingsFragment = { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null };

export type CampaignPartsFragment = { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, steps: Array<{ stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null }>, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null };

export type CampaignStepPartsFragment = { stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null };

export type EnrolmentPartsFragment = { id: string, campaignId: string, campaignVersion: number, leadId: string, status: EnrolmentStatus, position: number, nextStepAt: string | null, enteredAt: string, endedAt: string | null, exitReason: string | null, exitCode: DecisionReason | null, exitParameters: unknown, hops: number };

export type CampaignLogPartsFragment = { id: string, enrolmentId: string, campaignId: string, campaignVersion: number, stepId: string, stepNumber: number, leadId: string, action: CampaignStepAction, status: CampaignLogStatus, response: unknown, why: string | null, reason: DecisionReason | null, reasonParameters: unknown, createdAt: string, executedAt: string | null, attempts: Array<{ n: number, key: string, action: CampaignStepAction, status: CampaignLogStatus, outcome: AttemptOutcome | null, at: string }> };

export type CreateCampaignMutationVariables = Exact<{
  input: CreateCampaignInput;
}>;


export type CreateCampaignMutation = { createCampaign: { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, steps: Array<{ stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null }>, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null } | null };

export type UpdateCampaignMutationVariables = Exact<{
  input: UpdateCampaignInput;
}>;


export type UpdateCampaignMutation = { updateCampaign: { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, steps: Array<{ stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null }>, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null } | null };

export type AddCampaignStepMutationVariables = Exact<{
  input: AddCampaignStepInput;
}>;


export type AddCampaignStepMutation = { addCampaignStep: { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, steps: Array<{ stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null }>, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null } | null };

export type UpdateCampaignStepMutationVariables = Exact<{
  input: UpdateCampaignStepInput;
}>;


export type UpdateCampaignStepMutation = { updateCampaignStep: { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, steps: Array<{ stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null }>, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null } | null };

export type RemoveCampaignStepMutationVariables = Exact<{
  input: RemoveCampaignStepInput;
}>;


export type RemoveCampaignStepMutation = { removeCampaignStep: { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, steps: Array<{ stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null }>, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null } | null };

export type SetCampaignStatusMutationVariables = Exact<{
  input: SetCampaignStatusInput;
}>;


export type SetCampaignStatusMutation = { setCampaignStatus: { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, steps: Array<{ stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null }>, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null } | null };

export type DeleteCampaignMutationVariables = Exact<{
  input: DeleteCampaignInput;
}>;


export type DeleteCampaignMutation = { deleteCampaign: { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, steps: Array<{ stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null }>, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null } | null };

export type CheckCampaignTriggersMutationVariables = Exact<{
  input: CheckCampaignTriggersInput;
}>;


export type CheckCampaignTriggersMutation = { checkCampaignTriggers: number | null };

export type ApplyCampaignToLeadMutationVariables = Exact<{
  input: ApplyCampaignToLeadInput;
}>;


export type ApplyCampaignToLeadMutation = { applyCampaignToLead: { id: string, campaignId: string, campaignVersion: number, leadId: string, status: EnrolmentStatus, position: number, nextStepAt: string | null, enteredAt: string, endedAt: string | null, exitReason: string | null, exitCode: DecisionReason | null, exitParameters: unknown, hops: number } | null };

export type ExitEnrolmentMutationVariables = Exact<{
  input: ExitEnrolmentInput;
}>;


export type ExitEnrolmentMutation = { exitEnrolment: { id: string, campaignId: string, campaignVersion: number, leadId: string, status: EnrolmentStatus, position: number, nextStepAt: string | null, enteredAt: string, endedAt: string | null, exitReason: string | null, exitCode: DecisionReason | null, exitParameters: unknown, hops: number } | null };

export type CampaignQueryVariables = Exact<{
  id: string;
}>;


export type CampaignQuery = { campaign: { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, versions: { edges: Array<{ node: { number: number, createdAt: string, steps: Array<{ stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null }> } }> } | null, steps: Array<{ stepId: string, stepNumber: number, action: CampaignStepAction, delayHours: number, channel: Channel | null, templateId: string | null, agentType: AgentType | null, title: string | null, durationMinutes: number | null, startsInHours: number | null, targetStage: Stage | null, conditions: { stageIn: Array<Stage> | null, scoreMin: number | null, scoreMax: number | null, hasReplied: boolean | null, factsKnown: Array<LeadFactName> | null, treatmentIn: Array<TreatmentType> | null } | null, retry: { maxAttempts: number, delaysInMinutes: Array<number> }, fallback: { channel: Channel, templateId: string } | null }>, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null } | null };

export type CampaignsQueryVariables = Exact<{
  filter?: CampaignFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CampaignsQuery = { campaigns: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, description: string | null, channel: Channel, status: CampaignStatus, triggeredBy: CampaignTrigger, resendUnknown: boolean, maxWaitDays: number, currentVersion: number, archivedAt: string | null, triggerCondition: { stage: Stage | null, scoreMin: number | null, scoreMax: number | null, inactivityDays: number | null }, reentry: { policy: ReentryPolicy, afterDays: number | null }, exits: { onReply: boolean, onMeeting: boolean, onStage: Array<Stage> }, window: { days: Array<number>, from: string, to: string } | null } }> } | null };

export type CampaignStatsQueryVariables = Exact<{
  id: string;
}>;


export type CampaignStatsQuery = { campaignStats: { stepsExecuted: number, leadsContacted: number, successRate: number | null, failureRate: number | null, byStatus: Array<{ status: CampaignLogStatus, count: number }>, bySteps: Array<{ stepId: string, action: CampaignStepAction, byStatus: Array<{ status: CampaignLogStatus, count: number }> }>, enrolments: Array<{ status: EnrolmentStatus, count: number }>, delivery: Array<{ status: MessageStatus, count: number }> } | null };

export type CampaignLogsQueryVariables = Exact<{
  campaignId: string;
  leadId?: string | null | undefined;
  status?: CampaignLogStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CampaignLogsQuery = { campaignLogs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, enrolmentId: string, campaignId: string, campaignVersion: number, stepId: string, stepNumber: number, leadId: string, action: CampaignStepAction, status: CampaignLogStatus, response: unknown, why: string | null, reason: DecisionReason | null, reasonParameters: unknown, createdAt: string, executedAt: string | null, attempts: Array<{ n: number, key: string, action: CampaignStepAction, status: CampaignLogStatus, outcome: AttemptOutcome | null, at: string }> } }> } | null };

export type ExplainEnrolmentQueryVariables = Exact<{
  campaignId: string;
  leadId: string;
}>;


export type ExplainEnrolmentQuery = { explainEnrolment: { decision: CampaignDecision, why: string, reason: DecisionReason, parameters: unknown, until: string | null, enrolment: { id: string, campaignId: string, campaignVersion: number, leadId: string, status: EnrolmentStatus, position: number, nextStepAt: string | null, enteredAt: string, endedAt: string | null, exitReason: string | null, exitCode: DecisionReason | null, exitParameters: unknown, hops: number } | null, trace: Array<{ rule: DecisionRule, isDecisive: boolean, reason: DecisionReason, parameters: unknown, detail: string }>, ledger: Array<{ id: string, enrolmentId: string, campaignId: string, campaignVersion: number, stepId: string, stepNumber: number, leadId: string, action: CampaignStepAction, status: CampaignLogStatus, response: unknown, why: string | null, reason: DecisionReason | null, reasonParameters: unknown, createdAt: string, executedAt: string | null, attempts: Array<{ n: number, key: string, action: CampaignStepAction, status: CampaignLogStatus, outcome: AttemptOutcome | null, at: string }> }> } | null };

export type PreviewCampaignQueryVariables = Exact<{
  id: string;
}>;


export type PreviewCampaignQuery = { previewCampaign: { matching: number, examined: number, ready: number, groups: Array<{ decision: CampaignDecision, reason: DecisionReason, contactReasons: Array<ContactReasonCode>, missing: Array<string>, example: string, count: number, leadIds: Array<string> }>, ifEntered: Array<{ decision: CampaignDecision, reason: DecisionReason, contactReasons: Array<ContactReasonCode>, missing: Array<string>, example: string, count: number, leadIds: Array<string> }> } | null };

export type PreviewGroupPartsFragment = { decision: CampaignDecision, reason: DecisionReason, contactReasons: Array<ContactReasonCode>, missing: Array<string>, example: string, count: number, leadIds: Array<string> };

export type LeadCampaignsQueryVariables = Exact<{
  leadId: string;
}>;


export type LeadCampaignsQuery = { lead: { id: string, stage: Stage, enrolments: { edges: Array<{ node: { id: string, campaignId: string, campaignVersion: number, leadId: string, status: EnrolmentStatus, position: number, nextStepAt: string | null, enteredAt: string, endedAt: string | null, exitReason: string | null, exitCode: DecisionReason | null, exitParameters: unknown, hops: number } }> } | null, campaignHistory: { edges: Array<{ node: { campaignId: string, appliedAt: string, stepsCompleted: number } }> } | null } | null };

export type CampaignProgressSubscriptionVariables = Exact<{
  campaignId: string;
  after?: string | null | undefined;
}>;


export type CampaignProgressSubscription = { campaignProgress: { id: string, event: string, createdAt: string, campaignId: string, leadId: string | null, enrolmentId: string | null, stepId: string | null, stepNumber: number | null, status: CampaignLogStatus | null, why: string | null, reason: DecisionReason | null, reasonParameters: unknown } | null };

export type ConsentPartsFragment = { id: string, leadId: string, channel: Channel, purpose: ContactPurpose, status: ConsentStatus, source: ConsentSource, proofRef: string | null, givenAt: string, expiresAt: string | null, jurisdiction: string | null };

export type SuppressionPartsFragment = { id: string, leadId: string, channel: Channel | null, reason: string, source: SuppressionSource, createdAt: string, liftedAt: string | null };

export type MayContactLeadQueryVariables = Exact<{
  leadId: string;
  channel: Channel;
  purpose?: ContactPurpose | null | undefined;
}>;


export type MayContactLeadQuery = { mayContactLead: { allowed: boolean, nextAllowedAt: string | null, ruleSet: string, rulesVersion: string, reasons: Array<{ code: ContactReasonCode, text: string, basis: string | null, source: { name: string, article: string | null, url: string } | null }> } | null };

export type LeadContactPolicyQueryVariables = Exact<{
  leadId: string;
}>;


export type LeadContactPolicyQuery = { lead: { id: string, consents: { edges: Array<{ node: { id: string, leadId: string, channel: Channel, purpose: ContactPurpose, status: ConsentStatus, source: ConsentSource, proofRef: string | null, givenAt: string, expiresAt: string | null, jurisdiction: string | null } }> } | null, suppressions: { edges: Array<{ node: { id: string, leadId: string, channel: Channel | null, reason: string, source: SuppressionSource, createdAt: string, liftedAt: string | null } }> } | null } | null };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent: { id: string, leadId: string, channel: Channel, purpose: ContactPurpose, status: ConsentStatus, source: ConsentSource, proofRef: string | null, givenAt: string, expiresAt: string | null, jurisdiction: string | null } | null };

export type RevokeConsentMutationVariables = Exact<{
  input: RevokeConsentInput;
}>;


export type RevokeConsentMutation = { revokeConsent: { id: string, leadId: string, channel: Channel, purpose: ContactPurpose, status: ConsentStatus, source: ConsentSource, proofRef: string | null, givenAt: string, expiresAt: string | null, jurisdiction: string | null } | null };

export type SuppressLeadMutationVariables = Exact<{
  input: SuppressLeadInput;
}>;


export type SuppressLeadMutation = { suppressLead: { id: string, leadId: string, channel: Channel | null, reason: string, source: SuppressionSource, createdAt: string, liftedAt: string | null } | null };

export type LiftSuppressionMutationVariables = Exact<{
  input: LiftSuppressionInput;
}>;


export type LiftSuppressionMutation = { liftSuppression: { id: string, leadId: string, channel: Channel | null, reason: string, source: SuppressionSource, createdAt: string, liftedAt: string | null } | null };

export type MessagePartsFragment = { id: string, leadId: string, createdAt: string, direction: MessageDirection, channel: Channel, purpose: ContactPurpose | null, to: string | null, from: string | null, subject: string | null, body: string, status: MessageStatus, failure: DeliveryFailure | null, sentAt: string | null, templateId: string | null, campaignId: string | null };

export type MessageQueryVariables = Exact<{
  messageId: string;
}>;


export type MessageQuery = { message: { id: string, leadId: string, createdAt: string, direction: MessageDirection, channel: Channel, purpose: ContactPurpose | null, to: string | null, from: string | null, subject: string | null, body: string, status: MessageStatus, failure: DeliveryFailure | null, sentAt: string | null, templateId: string | null, campaignId: string | null } | null };

export type LeadMessagesQueryVariables = Exact<{
  leadId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LeadMessagesQuery = { lead: { id: string, messages: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, leadId: string, createdAt: string, direction: MessageDirection, channel: Channel, purpose: ContactPurpose | null, to: string | null, from: string | null, subject: string | null, body: string, status: MessageStatus, failure: DeliveryFailure | null, sentAt: string | null, templateId: string | null, campaignId: string | null } }> } | null } | null };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage: { id: string, leadId: string, createdAt: string, direction: MessageDirection, channel: Channel, purpose: ContactPurpose | null, to: string | null, from: string | null, subject: string | null, body: string, status: MessageStatus, failure: DeliveryFailure | null, sentAt: string | null, templateId: string | null, campaignId: string | null } | null };

export type MessageWebhookUrlQueryVariables = Exact<{ [key: string]: never; }>;


export type MessageWebhookUrlQuery = { messageWebhookUrl: string | null };

export type ErrorReasonsQueryVariables = Exact<{
  language?: Language | null | undefined;
}>;


export type ErrorReasonsQuery = { errorReasons: Array<{ reason: ErrorReason, code: ErrorCode, parameters: Array<string>, text: string }> | null };

export type InputProblemsQueryVariables = Exact<{
  language?: Language | null | undefined;
}>;


export type InputProblemsQuery = { inputProblems: Array<{ code: ProblemCode, parameters: Array<string>, text: string }> | null };

export type FilePartsFragment = { id: string, name: string, contentType: string, bytes: number, expiresAt: string | null };

export type FileQueryVariables = Exact<{
  id: string;
}>;


export type FileQuery = { file: { url: string, id: string, name: string, contentType: string, bytes: number, expiresAt: string | null } | null };

export type FilesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FilesQuery = { files: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, contentType: string, bytes: number, expiresAt: string | null } }> } | null };

export type FileUsageQueryVariables = Exact<{ [key: string]: never; }>;


export type FileUsageQuery = { fileUsage: { usedBytes: number, quotaBytes: number } | null };

export type DeleteFileMutationVariables = Exact<{
  input: DeleteFileInput;
}>;


export type DeleteFileMutation = { deleteFile: { id: string, name: string, contentType: string, bytes: number, expiresAt: string | null } | null };

export type LeadImportPartsFragment = { id: string, fileId: string, status: ImportStatus, dryRun: boolean, failure: string | null, startedAt: string | null, finishedAt: string | null, failures: Array<{ code: ProblemCode, parameters: unknown }>, mapping: Array<{ column: string, field: ImportField | null }>, counts: { rows: number, created: number, updated: number, unchanged: number, refused: number }, errorFile: { id: string, name: string, bytes: number, url: string } | null };

export type PreviewLeadImportQueryVariables = Exact<{
  fileId: string;
  mapping?: Array<ImportColumnInput> | ImportColumnInput | null | undefined;
}>;


export type PreviewLeadImportQuery = { previewLeadImport: { columns: Array<{ column: string, field: ImportField | null }>, rows: Array<{ line: number, cells: Array<string>, problems: Array<{ column: string, code: ProblemCode, parameters: unknown, problem: string, fix: string }> }>, problems: Array<{ column: string, code: ProblemCode, parameters: unknown, problem: string, fix: string }> } | null };

export type StartLeadImportMutationVariables = Exact<{
  input: StartLeadImportInput;
}>;


export type StartLeadImportMutation = { startLeadImport: { id: string, fileId: string, status: ImportStatus, dryRun: boolean, failure: string | null, startedAt: string | null, finishedAt: string | null, failures: Array<{ code: ProblemCode, parameters: unknown }>, mapping: Array<{ column: string, field: ImportField | null }>, counts: { rows: number, created: number, updated: number, unchanged: number, refused: number }, errorFile: { id: string, name: string, bytes: number, url: string } | null } | null };

export type LeadImportQueryVariables = Exact<{
  id: string;
}>;


export type LeadImportQuery = { leadImport: { id: string, fileId: string, status: ImportStatus, dryRun: boolean, failure: string | null, startedAt: string | null, finishedAt: string | null, failures: Array<{ code: ProblemCode, parameters: unknown }>, mapping: Array<{ column: string, field: ImportField | null }>, counts: { rows: number, created: number, updated: number, unchanged: number, refused: number }, errorFile: { id: string, name: string, bytes: number, url: string } | null } | null };

export type LeadImportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LeadImportsQuery = { leadImports: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, fileId: string, status: ImportStatus, dryRun: boolean, failure: string | null, startedAt: string | null, finishedAt: string | null, failures: Array<{ code: ProblemCode, parameters: unknown }>, mapping: Array<{ column: string, field: ImportField | null }>, counts: { rows: number, created: number, updated: number, unchanged: number, refused: number }, errorFile: { id: string, name: string, bytes: number, url: string } | null } }> } | null };

export type ImportProgressSubscriptionVariables = Exact<{
  importId: string;
}>;


export type ImportProgressSubscription = { importProgress: { id: string, fileId: string, status: ImportStatus, dryRun: boolean, failure: string | null, startedAt: string | null, finishedAt: string | null, failures: Array<{ code: ProblemCode, parameters: unknown }>, mapping: Array<{ column: string, field: ImportField | null }>, counts: { rows: number, created: number, updated: number, unchanged: number, refused: number }, errorFile: { id: string, name: string, bytes: number, url: string } | null } | null };

export type SetupStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type SetupStatusQuery = { setupStatus: Array<{ name: string, isDone: boolean, detail: string }> | null };

export type LeadFactPartsFragment = { purpose: PropertyPurpose | null, location: string | null, timeframeMonths: number | null, financing: Financing | null, meetingAt: string | null, budget: { amount: string, currency: string } | null, monthlyIncome: { amount: string, currency: string } | null };

export type LeadPartsFragment = { id: string, createdAt: string, name: string, phone: string | null, phoneRaw: string | null, phoneIsValid: boolean, email: string | null, externalId: string | null, country: string | null, zone: string | null, zoneSource: ZoneSource | null, stage: Stage, stageEnteredAt: string, score: number, assigneeId: string | null, treatment: TreatmentType | null, nextActionAt: string | null, lastReplyAt: string | null, archivedAt: string | null, facts: { purpose: PropertyPurpose | null, location: string | null, timeframeMonths: number | null, financing: Financing | null, meetingAt: string | null, budget: { amount: string, currency: string } | null, monthlyIncome: { amount: string, currency: string } | null }, scoreParts: Array<{ name: string, points: number, why: string }> };

export type CreateLeadMutationVariables = Exact<{
  input: CreateLeadInput;
}>;


export type CreateLeadMutation = { createLead: { id: string, createdAt: string, name: string, phone: string | null, phoneRaw: string | null, phoneIsValid: boolean, email: string | null, externalId: string | null, country: string | null, zone: string | null, zoneSource: ZoneSource | null, stage: Stage, stageEnteredAt: string, score: number, assigneeId: string | null, treatment: TreatmentType | null, nextActionAt: string | null, lastReplyAt: string | null, archivedAt: string | null, facts: { purpose: PropertyPurpose | null, location: string | null, timeframeMonths: number | null, financing: Financing | null, meetingAt: string | null, budget: { amount: string, currency: string } | null, monthlyIncome: { amount: string, currency: string } | null }, scoreParts: Array<{ name: string, points: number, why: string }> } | null };

export type UpdateLeadMutationVariables = Exact<{
  input: UpdateLeadInput;
}>;


export type UpdateLeadMutation = { updateLead: { id: string, createdAt: string, name: string, phone: string | null, phoneRaw: string | null, phoneIsValid: boolean, email: string | null, externalId: string | null, country: string | null, zone: string | null, zoneSource: ZoneSource | null, stage: Stage, stageEnteredAt: string, score: number, assigneeId: string | null, treatment: TreatmentType | null, nextActionAt: string | null, lastReplyAt: string | null, archivedAt: string | null, facts: { purpose: PropertyPurpose | null, location: string | null, timeframeMonths: number | null, financing: Financing | null, meetingAt: string | null, budget: { amount: string, currency: string } | null, monthlyIncome: { amount: string, currency: string } | null }, scoreParts: Array<{ name: string, points: number, why: string }> } | null };

export type LeadQueryVariables = Exact<{
  id: string;
}>;


export type LeadQuery = { lead: { id: string, createdAt: string, name: string, phone: string | null, phoneRaw: string | null, phoneIsValid: boolean, email: string | null, externalId: string | null, country: string | null, zone: string | null, zoneSource: ZoneSource | null, stage: Stage, stageEnteredAt: string, score: number, assigneeId: string | null, treatment: TreatmentType | null, nextActionAt: string | null, lastReplyAt: string | null, archivedAt: string | null, assignee: { id: string, name: string, email: string } | null, notes: { edges: Array<{ node: { id: string, createdAt: string, body: string, author: { kind: ActorKind, id: string, name: string | null } } }> } | null, stageTransitions: { edges: Array<{ node: { from: Stage | null, to: Stage, reason: string, secondsInStage: number, createdAt: string, actor: { kind: ActorKind, id: string, name: string | null } } }> } | null, facts: { purpose: PropertyPurpose | null, location: string | null, timeframeMonths: number | null, financing: Financing | null, meetingAt: string | null, budget: { amount: string, currency: string } | null, monthlyIncome: { amount: string, currency: string } | null }, scoreParts: Array<{ name: string, points: number, why: string }> } | null };

export type LeadsQueryVariables = Exact<{
  filter?: LeadFilter | null | undefined;
  sort?: LeadSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LeadsQuery = { leads: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, createdAt: string, name: string, phone: string | null, phoneRaw: string | null, phoneIsValid: boolean, email: string | null, externalId: string | null, country: string | null, zone: string | null, zoneSource: ZoneSource | null, stage: Stage, stageEnteredAt: string, score: number, assigneeId: string | null, treatment: TreatmentType | null, nextActionAt: string | null, lastReplyAt: string | null, archivedAt: string | null, assignee: { id: string, name: string } | null, facts: { purpose: PropertyPurpose | null, location: string | null, timeframeMonths: number | null, financing: Financing | null, meetingAt: string | null, budget: { amount: string, currency: string } | null, monthlyIncome: { amount: string, currency: string } | null }, scoreParts: Array<{ name: string, points: number, why: string }> } }> } | null };

export type ArchiveLeadMutationVariables = Exact<{
  input: ArchiveLeadInput;
}>;


export type ArchiveLeadMutation = { archiveLead: { id: string, archivedAt: string | null } | null };

export type RestoreLeadMutationVariables = Exact<{
  input: RestoreLeadInput;
}>;


export type RestoreLeadMutation = { restoreLead: { id: string, archivedAt: string | null } | null };

export type AssignLeadMutationVariables = Exact<{
  input: AssignLeadInput;
}>;


export type AssignLeadMutation = { assignLead: { id: string, assignee: { id: string, name: string } | null } | null };

export type SetLeadTreatmentMutationVariables = Exact<{
  input: SetLeadTreatmentInput;
}>;


export type SetLeadTreatmentMutation = { setLeadTreatment: { id: string, treatment: TreatmentType | null, nextActionAt: string | null } | null };

export type AddLeadNoteMutationVariables = Exact<{
  input: AddLeadNoteInput;
}>;


export type AddLeadNoteMutation = { addLeadNote: { id: string, leadId: string, body: string, createdAt: string, author: { kind: ActorKind, id: string, name: string | null } } | null };

export type MeetingPartsFragment = { id: string, leadId: string, startsAt: string, endsAt: string, title: string, status: MeetingStatus, url: string | null };

export type LeadMeetingsQueryVariables = Exact<{
  leadId: string;
}>;


export type LeadMeetingsQuery = { lead: { id: string, stage: Stage, facts: { meetingAt: string | null }, meetings: { edges: Array<{ node: { id: string, leadId: string, startsAt: string, endsAt: string, title: string, status: MeetingStatus, url: string | null } }> } | null } | null };

export type ScheduleMeetingMutationVariables = Exact<{
  input: ScheduleMeetingInput;
}>;


export type ScheduleMeetingMutation = { scheduleMeeting: { id: string, leadId: string, startsAt: string, endsAt: string, title: string, status: MeetingStatus, url: string | null } | null };

export type CancelMeetingMutationVariables = Exact<{
  input: CancelMeetingInput;
}>;


export type CancelMeetingMutation = { cancelMeeting: { id: string, leadId: string, startsAt: string, endsAt: string, title: string, status: MeetingStatus, url: string | null } | null };

export type MarkMeetingHeldMutationVariables = Exact<{
  input: MarkMeetingHeldInput;
}>;


export type MarkMeetingHeldMutation = { markMeetingHeld: { id: string, leadId: string, startsAt: string, endsAt: string, title: string, status: MeetingStatus, url: string | null } | null };

export type MoveLeadToStageMutationVariables = Exact<{
  input: MoveLeadToStageInput;
}>;


export type MoveLeadToStageMutation = { moveLeadToStage: { id: string, stage: Stage, stageEnteredAt: string, score: number } | null };

export type AutoAdvanceLeadMutationVariables = Exact<{
  input: AutoAdvanceLeadInput;
}>;


export type AutoAdvanceLeadMutation = { autoAdvanceLead: { moved: boolean, why: string, missing: Array<string>, lead: { id: string, stage: Stage } } | null };

export type LeadsByStageQueryVariables = Exact<{
  stage: Stage;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LeadsByStageQuery = { leadsByStage: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number } }> } | null };

export type InactiveLeadsQueryVariables = Exact<{
  stage: Stage;
  inactivityDays: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InactiveLeadsQuery = { inactiveLeads: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stageEnteredAt: string } }> } | null };

export type PipelineMetricsQueryVariables = Exact<{
  range?: PeriodInput | null | undefined;
}>;


export type PipelineMetricsQuery = { pipelineMetrics: { from: string, to: string, stages: Array<{ stage: Stage, leadCount: number, entered: number, left: number, averageHours: number | null, conversion: number | null }> } | null };

export type StageChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type StageChangesSubscription = { stageChanges: { id: string, leadId: string, from: Stage, to: Stage, reason: string, at: string, lead: { id: string, stage: Stage, name: string } } | null };

export type TemplatePartsFragment = { id: string, name: string, channel: Channel, subject: string | null, content: string, agentType: AgentType | null, variables: Array<string>, archivedAt: string | null };

export type TemplateQueryVariables = Exact<{
  templateId: string;
}>;


export type TemplateQuery = { template: { id: string, name: string, channel: Channel, subject: string | null, content: string, agentType: AgentType | null, variables: Array<string>, archivedAt: string | null } | null };

export type TemplatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  agentType?: AgentType | null | undefined;
  channel?: Channel | null | undefined;
}>;


export type TemplatesQuery = { templates: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, channel: Channel, subject: string | null, content: string, agentType: AgentType | null, variables: Array<string>, archivedAt: string | null } }> } | null };

export type PreviewTemplateQueryVariables = Exact<{
  templateId: string;
  leadId: string;
}>;


export type PreviewTemplateQuery = { previewTemplate: { text: string, subject: string | null } | null };

export type CreateTemplateMutationVariables = Exact<{
  input: CreateTemplateInput;
}>;


export type CreateTemplateMutation = { createTemplate: { id: string, name: string, channel: Channel, subject: string | null, content: string, agentType: AgentType | null, variables: Array<string>, archivedAt: string | null } | null };

export type UpdateTemplateMutationVariables = Exact<{
  input: UpdateTemplateInput;
}>;


export type UpdateTemplateMutation = { updateTemplate: { id: string, name: string, channel: Channel, subject: string | null, content: string, agentType: AgentType | null, variables: Array<string>, archivedAt: string | null } | null };

export type ArchiveTemplateMutationVariables = Exact<{
  input: ArchiveTemplateInput;
}>;


export type ArchiveTemplateMutation = { archiveTemplate: { id: string, name: string, channel: Channel, subject: string | null, content: string, agentType: AgentType | null, variables: Array<string>, archivedAt: string | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DispatchStopPartsFragmentDoc = new TypedDocumentString(`
    fragment DispatchStopParts on DispatchStop {
  id
  createdAt
  scope
  campaignId
  hangUp
  reason
  stoppedBy {
    kind
    id
    name
  }
  isOfInstallation
  liftedAt
  liftedBy {
    id
  }
  skipOverdue
}
    `, {"fragmentName":"DispatchStopParts"}) as unknown as TypedDocumentString<DispatchStopPartsFragment, unknown>;
export const CallPartsFragmentDoc = new TypedDocumentString(`
    fragment CallParts on VoiceCall {
  id
  createdAt
  leadId
  campaignId
  agentType
  phoneNumber
  callerNumber
  providerCallId
  status
  dial
  outcome
  endReason
  failure
  durationSeconds
  startedAt
  answeredAt
  completedAt
  summary
  stageBefore
  stageAfter
  scoreBefore
  scoreAfter
  recordingUrls
}
    `, {"fragmentName":"CallParts"}) as unknown as TypedDocumentString<CallPartsFragment, unknown>;
export const TranscriptLineFragmentDoc = new TypedDocumentString(`
    fragment TranscriptLine on CallTranscript {
  callId
  seq
  speaker
  text
  generatedText
  interrupted
  offsetSeconds
  confidence
}
    `, {"fragmentName":"TranscriptLine"}) as unknown as TypedDocumentString<TranscriptLineFragment, unknown>;
export const CampaignSettingsFragmentDoc = new TypedDocumentString(`
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}
    `, {"fragmentName":"CampaignSettings"}) as unknown as TypedDocumentString<CampaignSettingsFragment, unknown>;
export const CampaignStepPartsFragmentDoc = new TypedDocumentString(`
    fragment CampaignStepParts on CampaignStep {
  stepId
  stepNumber
  action
  delayHours
  conditions {
    stageIn
    scoreMin
    scoreMax
    hasReplied
    factsKnown
    treatmentIn
  }
  retry {
    maxAttempts
    delaysInMinutes
  }
  channel
  templateId
  agentType
  fallback {
    channel
    templateId
  }
  title
  durationMinutes
  startsInHours
  targetStage
}
    `, {"fragmentName":"CampaignStepParts"}) as unknown as TypedDocumentString<CampaignStepPartsFragment, unknown>;
export const CampaignPartsFragmentDoc = new TypedDocumentString(`
    fragment CampaignParts on Campaign {
  ...CampaignSettings
  steps {
    ...CampaignStepParts
  }
}
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}
fragment CampaignStepParts on CampaignStep {
  stepId
  stepNumber
  action
  delayHours
  conditions {
    stageIn
    scoreMin
    scoreMax
    hasReplied
    factsKnown
    treatmentIn
  }
  retry {
    maxAttempts
    delaysInMinutes
  }
  channel
  templateId
  agentType
  fallback {
    channel
    templateId
  }
  title
  durationMinutes
  startsInHours
  targetStage
}`, {"fragmentName":"CampaignParts"}) as unknown as TypedDocumentString<CampaignPartsFragment, unknown>;
export const EnrolmentPartsFragmentDoc = new TypedDocumentString(`
    fragment EnrolmentParts on Enrolment {
  id
  campaignId
  campaignVersion
  leadId
  status
  position
  nextStepAt
  enteredAt
  endedAt
  exitReason
  exitCode
  exitParameters
  hops
}
    `, {"fragmentName":"EnrolmentParts"}) as unknown as TypedDocumentString<EnrolmentPartsFragment, unknown>;
export const CampaignLogPartsFragmentDoc = new TypedDocumentString(`
    fragment CampaignLogParts on CampaignLog {
  id
  enrolmentId
  campaignId
  campaignVersion
  stepId
  stepNumber
  leadId
  action
  status
  attempts {
    n
    key
    action
    status
    outcome
    at
  }
  response
  why
  reason
  reasonParameters
  createdAt
  executedAt
}
    `, {"fragmentName":"CampaignLogParts"}) as unknown as TypedDocumentString<CampaignLogPartsFragment, unknown>;
export const PreviewGroupPartsFragmentDoc = new TypedDocumentString(`
    fragment PreviewGroupParts on PreviewGroup {
  decision
  reason
  contactReasons
  missing
  example
  count
  leadIds
}
    `, {"fragmentName":"PreviewGroupParts"}) as unknown as TypedDocumentString<PreviewGroupPartsFragment, unknown>;
export const ConsentPartsFragmentDoc = new TypedDocumentString(`
    fragment ConsentParts on Consent {
  id
  leadId
  channel
  purpose
  status
  source
  proofRef
  givenAt
  expiresAt
  jurisdiction
}
    `, {"fragmentName":"ConsentParts"}) as unknown as TypedDocumentString<ConsentPartsFragment, unknown>;
export const SuppressionPartsFragmentDoc = new TypedDocumentString(`
    fragment SuppressionParts on Suppression {
  id
  leadId
  channel
  reason
  source
  createdAt
  liftedAt
}
    `, {"fragmentName":"SuppressionParts"}) as unknown as TypedDocumentString<SuppressionPartsFragment, unknown>;
export const MessagePartsFragmentDoc = new TypedDocumentString(`
    fragment MessageParts on Message {
  id
  leadId
  createdAt
  direction
  channel
  purpose
  to
  from
  subject
  body
  status
  failure
  sentAt
  templateId
  campaignId
}
    `, {"fragmentName":"MessageParts"}) as unknown as TypedDocumentString<MessagePartsFragment, unknown>;
export const FilePartsFragmentDoc = new TypedDocumentString(`
    fragment FileParts on StoredFile {
  id
  name
  contentType
  bytes
  expiresAt
}
    `, {"fragmentName":"FileParts"}) as unknown as TypedDocumentString<FilePartsFragment, unknown>;
export const LeadImportPartsFragmentDoc = new TypedDocumentString(`
    fragment LeadImportParts on LeadImport {
  id
  fileId
  status
  dryRun
  failure
  failures {
    code
    parameters
  }
  startedAt
  finishedAt
  mapping {
    column
    field
  }
  counts {
    rows
    created
    updated
    unchanged
    refused
  }
  errorFile {
    id
    name
    bytes
    url
  }
}
    `, {"fragmentName":"LeadImportParts"}) as unknown as TypedDocumentString<LeadImportPartsFragment, unknown>;
export const LeadFactPartsFragmentDoc = new TypedDocumentString(`
    fragment LeadFactParts on LeadFacts {
  purpose
  location
  budget {
    amount
    currency
  }
  timeframeMonths
  financing
  monthlyIncome {
    amount
    currency
  }
  meetingAt
}
    `, {"fragmentName":"LeadFactParts"}) as unknown as TypedDocumentString<LeadFactPartsFragment, unknown>;
export const LeadPartsFragmentDoc = new TypedDocumentString(`
    fragment LeadParts on Lead {
  id
  createdAt
  name
  phone
  phoneRaw
  phoneIsValid
  email
  externalId
  country
  zone
  zoneSource
  stage
  stageEnteredAt
  facts {
    ...LeadFactParts
  }
  score
  scoreParts {
    name
    points
    why
  }
  assigneeId
  treatment
  nextActionAt
  lastReplyAt
  archivedAt
}
    fragment LeadFactParts on LeadFacts {
  purpose
  location
  budget {
    amount
    currency
  }
  timeframeMonths
  financing
  monthlyIncome {
    amount
    currency
  }
  meetingAt
}`, {"fragmentName":"LeadParts"}) as unknown as TypedDocumentString<LeadPartsFragment, unknown>;
export const MeetingPartsFragmentDoc = new TypedDocumentString(`
    fragment MeetingParts on Meeting {
  id
  leadId
  startsAt
  endsAt
  title
  status
  url
}
    `, {"fragmentName":"MeetingParts"}) as unknown as TypedDocumentString<MeetingPartsFragment, unknown>;
export const TemplatePartsFragmentDoc = new TypedDocumentString(`
    fragment TemplateParts on MessageTemplate {
  id
  name
  channel
  subject
  content
  agentType
  variables
  archivedAt
}
    `, {"fragmentName":"TemplateParts"}) as unknown as TypedDocumentString<TemplatePartsFragment, unknown>;
export const RegistrationModeDocument = new TypedDocumentString(`
    query RegistrationMode {
  registrationMode
}
    `) as unknown as TypedDocumentString<RegistrationModeQuery, RegistrationModeQueryVariables>;
export const RequestRegistrationDocument = new TypedDocumentString(`
    mutation RequestRegistration($input: RequestRegistrationInput!) {
  requestRegistration(input: $input)
}
    `) as unknown as TypedDocumentString<RequestRegistrationMutation, RequestRegistrationMutationVariables>;
export const RegisterBrokerDocument = new TypedDocumentString(`
    mutation RegisterBroker($input: RegisterBrokerInput!) {
  registerBroker(input: $input) {
    token
    expiresAt
    broker {
      id
      name
      country
      hasContactRules
      zone
      locale
      currency
    }
    member {
      id
      name
      email
      role
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterBrokerMutation, RegisterBrokerMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    token
    expiresAt
    broker {
      id
      name
    }
    member {
      id
      name
      role
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const UpdateBrokerDocument = new TypedDocumentString(`
    mutation UpdateBroker($input: UpdateBrokerInput!) {
  updateBroker(input: $input) {
    id
    name
    country
    hasContactRules
    zone
    locale
    currency
  }
}
    `) as unknown as TypedDocumentString<UpdateBrokerMutation, UpdateBrokerMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    permissions
    broker {
      id
      name
      country
      zone
      locale
      currency
    }
    member {
      id
      name
      email
      role
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const MembersDocument = new TypedDocumentString(`
    query Members {
  members {
    edges {
      node {
        id
        name
        email
        role
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MembersQuery, MembersQueryVariables>;
export const InviteUserDocument = new TypedDocumentString(`
    mutation InviteUser($input: InviteUserInput!) {
  inviteUser(input: $input) {
    token
    invitation {
      id
      email
      role
      expiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<InviteUserMutation, InviteUserMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    token
    member {
      id
      name
      role
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SetMemberRoleDocument = new TypedDocumentString(`
    mutation SetMemberRole($input: SetMemberRoleInput!) {
  setMemberRole(input: $input) {
    id
    role
  }
}
    `) as unknown as TypedDocumentString<SetMemberRoleMutation, SetMemberRoleMutationVariables>;
export const RemoveMemberDocument = new TypedDocumentString(`
    mutation RemoveMember($input: RemoveMemberInput!) {
  removeMember(input: $input) {
    id
    removedAt
  }
}
    `) as unknown as TypedDocumentString<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys($first: Int, $after: String) {
  apiKeys(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        name
        keyId
        permissions
        expiresAt
        lastUsedAt
        revokedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    key
    apiKey {
      id
      keyId
      permissions
      expiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) {
    id
    revokedAt
  }
}
    `) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const AuditLogsDocument = new TypedDocumentString(`
    query AuditLogs($first: Int, $after: String, $filter: AuditLogFilter) {
  auditLogs(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        createdAt
        event
        entityType
        entityId
        leadId
        cause
        requestId
        actor {
          kind
          id
          name
        }
        before
        after
        details
        batch
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogsQuery, AuditLogsQueryVariables>;
export const VerifyAuditLogDocument = new TypedDocumentString(`
    query VerifyAuditLog($fromBatch: Int) {
  verifyAuditLog(fromBatch: $fromBatch) {
    isIntact
    batchCount
    entryCount
    faults
    nextBatch
  }
}
    `) as unknown as TypedDocumentString<VerifyAuditLogQuery, VerifyAuditLogQueryVariables>;
export const ActivityDocument = new TypedDocumentString(`
    subscription Activity($after: ID) {
  activity(after: $after) {
    id
    event
    entityType
    entityId
    leadId
    createdAt
  }
}
    `) as unknown as TypedDocumentString<ActivitySubscription, ActivitySubscriptionVariables>;
export const FollowerFaultsDocument = new TypedDocumentString(`
    query FollowerFaults($first: Int, $after: String) {
  followerFaults(first: $first, after: $after) {
    totalCount
    edges {
      node {
        id
        follower
        entryId
        event
        leadId
        code
        logId
        attempts
        failedAt
        retryAt
        settledAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FollowerFaultsQuery, FollowerFaultsQueryVariables>;
export const RetryFollowerFaultDocument = new TypedDocumentString(`
    mutation RetryFollowerFault($input: RetryFollowerFaultInput!) {
  retryFollowerFault(input: $input) {
    id
    attempts
    retryAt
    settledAt
  }
}
    `) as unknown as TypedDocumentString<RetryFollowerFaultMutation, RetryFollowerFaultMutationVariables>;
export const DispatchStateDocument = new TypedDocumentString(`
    query DispatchState {
  dispatchState {
    stops {
      ...DispatchStopParts
    }
    liveCalls
    dueSteps
  }
}
    fragment DispatchStopParts on DispatchStop {
  id
  createdAt
  scope
  campaignId
  hangUp
  reason
  stoppedBy {
    kind
    id
    name
  }
  isOfInstallation
  liftedAt
  liftedBy {
    id
  }
  skipOverdue
}`) as unknown as TypedDocumentString<DispatchStateQuery, DispatchStateQueryVariables>;
export const PreviewResumeDocument = new TypedDocumentString(`
    query PreviewResume($stopId: ID!) {
  previewResume(stopId: $stopId) {
    messages {
      overdue
      upcoming
    }
    calls {
      overdue
      upcoming
    }
    otherSteps {
      overdue
      upcoming
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewResumeQuery, PreviewResumeQueryVariables>;
export const StopDispatchDocument = new TypedDocumentString(`
    mutation StopDispatch($input: StopDispatchInput!) {
  stopDispatch(input: $input) {
    ...DispatchStopParts
  }
}
    fragment DispatchStopParts on DispatchStop {
  id
  createdAt
  scope
  campaignId
  hangUp
  reason
  stoppedBy {
    kind
    id
    name
  }
  isOfInstallation
  liftedAt
  liftedBy {
    id
  }
  skipOverdue
}`) as unknown as TypedDocumentString<StopDispatchMutation, StopDispatchMutationVariables>;
export const ResumeDispatchDocument = new TypedDocumentString(`
    mutation ResumeDispatch($input: ResumeDispatchInput!) {
  resumeDispatch(input: $input) {
    ...DispatchStopParts
  }
}
    fragment DispatchStopParts on DispatchStop {
  id
  createdAt
  scope
  campaignId
  hangUp
  reason
  stoppedBy {
    kind
    id
    name
  }
  isOfInstallation
  liftedAt
  liftedBy {
    id
  }
  skipOverdue
}`) as unknown as TypedDocumentString<ResumeDispatchMutation, ResumeDispatchMutationVariables>;
export const InitiateCallDocument = new TypedDocumentString(`
    mutation InitiateCall($input: InitiateCallInput!) {
  initiateCall(input: $input) {
    ...CallParts
  }
}
    fragment CallParts on VoiceCall {
  id
  createdAt
  leadId
  campaignId
  agentType
  phoneNumber
  callerNumber
  providerCallId
  status
  dial
  outcome
  endReason
  failure
  durationSeconds
  startedAt
  answeredAt
  completedAt
  summary
  stageBefore
  stageAfter
  scoreBefore
  scoreAfter
  recordingUrls
}`) as unknown as TypedDocumentString<InitiateCallMutation, InitiateCallMutationVariables>;
export const HangUpCallDocument = new TypedDocumentString(`
    mutation HangUpCall($input: HangUpCallInput!) {
  hangUpCall(input: $input) {
    ...CallParts
  }
}
    fragment CallParts on VoiceCall {
  id
  createdAt
  leadId
  campaignId
  agentType
  phoneNumber
  callerNumber
  providerCallId
  status
  dial
  outcome
  endReason
  failure
  durationSeconds
  startedAt
  answeredAt
  completedAt
  summary
  stageBefore
  stageAfter
  scoreBefore
  scoreAfter
  recordingUrls
}`) as unknown as TypedDocumentString<HangUpCallMutation, HangUpCallMutationVariables>;
export const CallDocument = new TypedDocumentString(`
    query Call($id: ID!) {
  call(id: $id) {
    ...CallParts
    eventCount
    transcript(first: 100) {
      edges {
        node {
          ...TranscriptLine
        }
      }
    }
    analysis {
      outcome
      conversationOutcome
      sentiment
      nextStep
      facts {
        ...LeadFactParts
      }
    }
    lead {
      id
      stage
      score
    }
  }
}
    fragment CallParts on VoiceCall {
  id
  createdAt
  leadId
  campaignId
  agentType
  phoneNumber
  callerNumber
  providerCallId
  status
  dial
  outcome
  endReason
  failure
  durationSeconds
  startedAt
  answeredAt
  completedAt
  summary
  stageBefore
  stageAfter
  scoreBefore
  scoreAfter
  recordingUrls
}
fragment TranscriptLine on CallTranscript {
  callId
  seq
  speaker
  text
  generatedText
  interrupted
  offsetSeconds
  confidence
}
fragment LeadFactParts on LeadFacts {
  purpose
  location
  budget {
    amount
    currency
  }
  timeframeMonths
  financing
  monthlyIncome {
    amount
    currency
  }
  meetingAt
}`) as unknown as TypedDocumentString<CallQuery, CallQueryVariables>;
export const CallsDocument = new TypedDocumentString(`
    query Calls($first: Int, $after: String, $filter: CallFilter) {
  calls(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...CallParts
      }
    }
  }
}
    fragment CallParts on VoiceCall {
  id
  createdAt
  leadId
  campaignId
  agentType
  phoneNumber
  callerNumber
  providerCallId
  status
  dial
  outcome
  endReason
  failure
  durationSeconds
  startedAt
  answeredAt
  completedAt
  summary
  stageBefore
  stageAfter
  scoreBefore
  scoreAfter
  recordingUrls
}`) as unknown as TypedDocumentString<CallsQuery, CallsQueryVariables>;
export const CallsByLeadDocument = new TypedDocumentString(`
    query CallsByLead($leadId: ID!, $first: Int, $after: String) {
  callsByLead(leadId: $leadId, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...CallParts
      }
    }
  }
}
    fragment CallParts on VoiceCall {
  id
  createdAt
  leadId
  campaignId
  agentType
  phoneNumber
  callerNumber
  providerCallId
  status
  dial
  outcome
  endReason
  failure
  durationSeconds
  startedAt
  answeredAt
  completedAt
  summary
  stageBefore
  stageAfter
  scoreBefore
  scoreAfter
  recordingUrls
}`) as unknown as TypedDocumentString<CallsByLeadQuery, CallsByLeadQueryVariables>;
export const LeadCallsDocument = new TypedDocumentString(`
    query LeadCalls($id: ID!, $first: Int) {
  lead(id: $id) {
    id
    calls(first: $first) {
      edges {
        node {
          ...CallParts
        }
      }
    }
    lastCall {
      ...CallParts
    }
  }
}
    fragment CallParts on VoiceCall {
  id
  createdAt
  leadId
  campaignId
  agentType
  phoneNumber
  callerNumber
  providerCallId
  status
  dial
  outcome
  endReason
  failure
  durationSeconds
  startedAt
  answeredAt
  completedAt
  summary
  stageBefore
  stageAfter
  scoreBefore
  scoreAfter
  recordingUrls
}`) as unknown as TypedDocumentString<LeadCallsQuery, LeadCallsQueryVariables>;
export const CallSettingsDocument = new TypedDocumentString(`
    query CallSettings {
  callSettings {
    maxConcurrentCalls
    maxDurationSeconds
    isRecorded
    isPaused
    callerNumber
    transferTo
  }
}
    `) as unknown as TypedDocumentString<CallSettingsQuery, CallSettingsQueryVariables>;
export const UpdateCallSettingsDocument = new TypedDocumentString(`
    mutation UpdateCallSettings($input: UpdateCallSettingsInput!) {
  updateCallSettings(input: $input) {
    maxConcurrentCalls
    maxDurationSeconds
    isRecorded
    isPaused
    callerNumber
    transferTo
  }
}
    `) as unknown as TypedDocumentString<UpdateCallSettingsMutation, UpdateCallSettingsMutationVariables>;
export const CallUpdatesDocument = new TypedDocumentString(`
    subscription CallUpdates($after: ID) {
  callUpdates(after: $after) {
    id
    event
    at
    callId
    call {
      ...CallParts
    }
  }
}
    fragment CallParts on VoiceCall {
  id
  createdAt
  leadId
  campaignId
  agentType
  phoneNumber
  callerNumber
  providerCallId
  status
  dial
  outcome
  endReason
  failure
  durationSeconds
  startedAt
  answeredAt
  completedAt
  summary
  stageBefore
  stageAfter
  scoreBefore
  scoreAfter
  recordingUrls
}`) as unknown as TypedDocumentString<CallUpdatesSubscription, CallUpdatesSubscriptionVariables>;
export const CallTranscriptDocument = new TypedDocumentString(`
    subscription CallTranscript($callId: ID!, $after: Int) {
  callTranscript(callId: $callId, after: $after) {
    ...TranscriptLine
  }
}
    fragment TranscriptLine on CallTranscript {
  callId
  seq
  speaker
  text
  generatedText
  interrupted
  offsetSeconds
  confidence
}`) as unknown as TypedDocumentString<CallTranscriptSubscription, CallTranscriptSubscriptionVariables>;
export const CreateCampaignDocument = new TypedDocumentString(`
    mutation CreateCampaign($input: CreateCampaignInput!) {
  createCampaign(input: $input) {
    ...CampaignParts
  }
}
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}
fragment CampaignParts on Campaign {
  ...CampaignSettings
  steps {
    ...CampaignStepParts
  }
}
fragment CampaignStepParts on CampaignStep {
  stepId
  stepNumber
  action
  delayHours
  conditions {
    stageIn
    scoreMin
    scoreMax
    hasReplied
    factsKnown
    treatmentIn
  }
  retry {
    maxAttempts
    delaysInMinutes
  }
  channel
  templateId
  agentType
  fallback {
    channel
    templateId
  }
  title
  durationMinutes
  startsInHours
  targetStage
}`) as unknown as TypedDocumentString<CreateCampaignMutation, CreateCampaignMutationVariables>;
export const UpdateCampaignDocument = new TypedDocumentString(`
    mutation UpdateCampaign($input: UpdateCampaignInput!) {
  updateCampaign(input: $input) {
    ...CampaignParts
  }
}
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}
fragment CampaignParts on Campaign {
  ...CampaignSettings
  steps {
    ...CampaignStepParts
  }
}
fragment CampaignStepParts on CampaignStep {
  stepId
  stepNumber
  action
  delayHours
  conditions {
    stageIn
    scoreMin
    scoreMax
    hasReplied
    factsKnown
    treatmentIn
  }
  retry {
    maxAttempts
    delaysInMinutes
  }
  channel
  templateId
  agentType
  fallback {
    channel
    templateId
  }
  title
  durationMinutes
  startsInHours
  targetStage
}`) as unknown as TypedDocumentString<UpdateCampaignMutation, UpdateCampaignMutationVariables>;
export const AddCampaignStepDocument = new TypedDocumentString(`
    mutation AddCampaignStep($input: AddCampaignStepInput!) {
  addCampaignStep(input: $input) {
    ...CampaignParts
  }
}
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}
fragment CampaignParts on Campaign {
  ...CampaignSettings
  steps {
    ...CampaignStepParts
  }
}
fragment CampaignStepParts on CampaignStep {
  stepId
  stepNumber
  action
  delayHours
  conditions {
    stageIn
    scoreMin
    scoreMax
    hasReplied
    factsKnown
    treatmentIn
  }
  retry {
    maxAttempts
    delaysInMinutes
  }
  channel
  templateId
  agentType
  fallback {
    channel
    templateId
  }
  title
  durationMinutes
  startsInHours
  targetStage
}`) as unknown as TypedDocumentString<AddCampaignStepMutation, AddCampaignStepMutationVariables>;
export const UpdateCampaignStepDocument = new TypedDocumentString(`
    mutation UpdateCampaignStep($input: UpdateCampaignStepInput!) {
  updateCampaignStep(input: $input) {
    ...CampaignParts
  }
}
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}
fragment CampaignParts on Campaign {
  ...CampaignSettings
  steps {
    ...CampaignStepParts
  }
}
fragment CampaignStepParts on CampaignStep {
  stepId
  stepNumber
  action
  delayHours
  conditions {
    stageIn
    scoreMin
    scoreMax
    hasReplied
    factsKnown
    treatmentIn
  }
  retry {
    maxAttempts
    delaysInMinutes
  }
  channel
  templateId
  agentType
  fallback {
    channel
    templateId
  }
  title
  durationMinutes
  startsInHours
  targetStage
}`) as unknown as TypedDocumentString<UpdateCampaignStepMutation, UpdateCampaignStepMutationVariables>;
export const RemoveCampaignStepDocument = new TypedDocumentString(`
    mutation RemoveCampaignStep($input: RemoveCampaignStepInput!) {
  removeCampaignStep(input: $input) {
    ...CampaignParts
  }
}
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}
fragment CampaignParts on Campaign {
  ...CampaignSettings
  steps {
    ...CampaignStepParts
  }
}
fragment CampaignStepParts on CampaignStep {
  stepId
  stepNumber
  action
  delayHours
  conditions {
    stageIn
    scoreMin
    scoreMax
    hasReplied
    factsKnown
    treatmentIn
  }
  retry {
    maxAttempts
    delaysInMinutes
  }
  channel
  templateId
  agentType
  fallback {
    channel
    templateId
  }
  title
  durationMinutes
  startsInHours
  targetStage
}`) as unknown as TypedDocumentString<RemoveCampaignStepMutation, RemoveCampaignStepMutationVariables>;
export const SetCampaignStatusDocument = new TypedDocumentString(`
    mutation SetCampaignStatus($input: SetCampaignStatusInput!) {
  setCampaignStatus(input: $input) {
    ...CampaignParts
  }
}
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}
fragment CampaignParts on Campaign {
  ...CampaignSettings
  steps {
    ...CampaignStepParts
  }
}
fragment CampaignStepParts on CampaignStep {
  stepId
  stepNumber
  action
  delayHours
  conditions {
    stageIn
    scoreMin
    scoreMax
    hasReplied
    factsKnown
    treatmentIn
  }
  retry {
    maxAttempts
    delaysInMinutes
  }
  channel
  templateId
  agentType
  fallback {
    channel
    templateId
  }
  title
  durationMinutes
  startsInHours
  targetStage
}`) as unknown as TypedDocumentString<SetCampaignStatusMutation, SetCampaignStatusMutationVariables>;
export const DeleteCampaignDocument = new TypedDocumentString(`
    mutation DeleteCampaign($input: DeleteCampaignInput!) {
  deleteCampaign(input: $input) {
    ...CampaignParts
  }
}
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}
fragment CampaignParts on Campaign {
  ...CampaignSettings
  steps {
    ...CampaignStepParts
  }
}
fragment CampaignStepParts on CampaignStep {
  stepId
  stepNumber
  action
  delayHours
  conditions {
    stageIn
    scoreMin
    scoreMax
    hasReplied
    factsKnown
    treatmentIn
  }
  retry {
    maxAttempts
    delaysInMinutes
  }
  channel
  templateId
  agentType
  fallback {
    channel
    templateId
  }
  title
  durationMinutes
  startsInHours
  targetStage
}`) as unknown as TypedDocumentString<DeleteCampaignMutation, DeleteCampaignMutationVariables>;
export const CheckCampaignTriggersDocument = new TypedDocumentString(`
    mutation CheckCampaignTriggers($input: CheckCampaignTriggersInput!) {
  checkCampaignTriggers(input: $input)
}
    `) as unknown as TypedDocumentString<CheckCampaignTriggersMutation, CheckCampaignTriggersMutationVariables>;
export const ApplyCampaignToLeadDocument = new TypedDocumentString(`
    mutation ApplyCampaignToLead($input: ApplyCampaignToLeadInput!) {
  applyCampaignToLead(input: $input) {
    ...EnrolmentParts
  }
}
    fragment EnrolmentParts on Enrolment {
  id
  campaignId
  campaignVersion
  leadId
  status
  position
  nextStepAt
  enteredAt
  endedAt
  exitReason
  exitCode
  exitParameters
  hops
}`) as unknown as TypedDocumentString<ApplyCampaignToLeadMutation, ApplyCampaignToLeadMutationVariables>;
export const ExitEnrolmentDocument = new TypedDocumentString(`
    mutation ExitEnrolment($input: ExitEnrolmentInput!) {
  exitEnrolment(input: $input) {
    ...EnrolmentParts
  }
}
    fragment EnrolmentParts on Enrolment {
  id
  campaignId
  campaignVersion
  leadId
  status
  position
  nextStepAt
  enteredAt
  endedAt
  exitReason
  exitCode
  exitParameters
  hops
}`) as unknown as TypedDocumentString<ExitEnrolmentMutation, ExitEnrolmentMutationVariables>;
export const CampaignDocument = new TypedDocumentString(`
    query Campaign($id: ID!) {
  campaign(id: $id) {
    ...CampaignParts
    versions {
      edges {
        node {
          number
          createdAt
          steps {
            ...CampaignStepParts
          }
        }
      }
    }
  }
}
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}
fragment CampaignParts on Campaign {
  ...CampaignSettings
  steps {
    ...CampaignStepParts
  }
}
fragment CampaignStepParts on CampaignStep {
  stepId
  stepNumber
  action
  delayHours
  conditions {
    stageIn
    scoreMin
    scoreMax
    hasReplied
    factsKnown
    treatmentIn
  }
  retry {
    maxAttempts
    delaysInMinutes
  }
  channel
  templateId
  agentType
  fallback {
    channel
    templateId
  }
  title
  durationMinutes
  startsInHours
  targetStage
}`) as unknown as TypedDocumentString<CampaignQuery, CampaignQueryVariables>;
export const CampaignsDocument = new TypedDocumentString(`
    query Campaigns($filter: CampaignFilter, $first: Int, $after: String) {
  campaigns(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...CampaignSettings
      }
    }
  }
}
    fragment CampaignSettings on Campaign {
  id
  name
  description
  channel
  status
  triggeredBy
  triggerCondition {
    stage
    scoreMin
    scoreMax
    inactivityDays
  }
  reentry {
    policy
    afterDays
  }
  exits {
    onReply
    onMeeting
    onStage
  }
  window {
    days
    from
    to
  }
  resendUnknown
  maxWaitDays
  currentVersion
  archivedAt
}`) as unknown as TypedDocumentString<CampaignsQuery, CampaignsQueryVariables>;
export const CampaignStatsDocument = new TypedDocumentString(`
    query CampaignStats($id: ID!) {
  campaignStats(id: $id) {
    stepsExecuted
    leadsContacted
    successRate
    failureRate
    byStatus {
      status
      count
    }
    bySteps {
      stepId
      action
      byStatus {
        status
        count
      }
    }
    enrolments {
      status
      count
    }
    delivery {
      status
      count
    }
  }
}
    `) as unknown as TypedDocumentString<CampaignStatsQuery, CampaignStatsQueryVariables>;
export const CampaignLogsDocument = new TypedDocumentString(`
    query CampaignLogs($campaignId: ID!, $leadId: ID, $status: CampaignLogStatus, $first: Int, $after: String) {
  campaignLogs(
    campaignId: $campaignId
    leadId: $leadId
    status: $status
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...CampaignLogParts
      }
    }
  }
}
    fragment CampaignLogParts on CampaignLog {
  id
  enrolmentId
  campaignId
  campaignVersion
  stepId
  stepNumber
  leadId
  action
  status
  attempts {
    n
    key
    action
    status
    outcome
    at
  }
  response
  why
  reason
  reasonParameters
  createdAt
  executedAt
}`) as unknown as TypedDocumentString<CampaignLogsQuery, CampaignLogsQueryVariables>;
export const ExplainEnrolmentDocument = new TypedDocumentString(`
    query ExplainEnrolment($campaignId: ID!, $leadId: ID!) {
  explainEnrolment(campaignId: $campaignId, leadId: $leadId) {
    decision
    why
    reason
    parameters
    until
    enrolment {
      ...EnrolmentParts
    }
    trace {
      rule
      isDecisive
      reason
      parameters
      detail
    }
    ledger {
      ...CampaignLogParts
    }
  }
}
    fragment EnrolmentParts on Enrolment {
  id
  campaignId
  campaignVersion
  leadId
  status
  position
  nextStepAt
  enteredAt
  endedAt
  exitReason
  exitCode
  exitParameters
  hops
}
fragment CampaignLogParts on CampaignLog {
  id
  enrolmentId
  campaignId
  campaignVersion
  stepId
  stepNumber
  leadId
  action
  status
  attempts {
    n
    key
    action
    status
    outcome
    at
  }
  response
  why
  reason
  reasonParameters
  createdAt
  executedAt
}`) as unknown as TypedDocumentString<ExplainEnrolmentQuery, ExplainEnrolmentQueryVariables>;
export const PreviewCampaignDocument = new TypedDocumentString(`
    query PreviewCampaign($id: ID!) {
  previewCampaign(id: $id) {
    matching
    examined
    ready
    groups {
      ...PreviewGroupParts
    }
    ifEntered {
      ...PreviewGroupParts
    }
  }
}
    fragment PreviewGroupParts on PreviewGroup {
  decision
  reason
  contactReasons
  missing
  example
  count
  leadIds
}`) as unknown as TypedDocumentString<PreviewCampaignQuery, PreviewCampaignQueryVariables>;
export const LeadCampaignsDocument = new TypedDocumentString(`
    query LeadCampaigns($leadId: ID!) {
  lead(id: $leadId) {
    id
    stage
    enrolments {
      edges {
        node {
          ...EnrolmentParts
        }
      }
    }
    campaignHistory {
      edges {
        node {
          campaignId
          appliedAt
          stepsCompleted
        }
      }
    }
  }
}
    fragment EnrolmentParts on Enrolment {
  id
  campaignId
  campaignVersion
  leadId
  status
  position
  nextStepAt
  enteredAt
  endedAt
  exitReason
  exitCode
  exitParameters
  hops
}`) as unknown as TypedDocumentString<LeadCampaignsQuery, LeadCampaignsQueryVariables>;
export const CampaignProgressDocument = new TypedDocumentString(`
    subscription CampaignProgress($campaignId: ID!, $after: ID) {
  campaignProgress(campaignId: $campaignId, after: $after) {
    id
    event
    createdAt
    campaignId
    leadId
    enrolmentId
    stepId
    stepNumber
    status
    why
    reason
    reasonParameters
  }
}
    `) as unknown as TypedDocumentString<CampaignProgressSubscription, CampaignProgressSubscriptionVariables>;
export const MayContactLeadDocument = new TypedDocumentString(`
    query MayContactLead($leadId: ID!, $channel: Channel!, $purpose: ContactPurpose) {
  mayContactLead(leadId: $leadId, channel: $channel, purpose: $purpose) {
    allowed
    nextAllowedAt
    ruleSet
    rulesVersion
    reasons {
      code
      text
      basis
      source {
        name
        article
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MayContactLeadQuery, MayContactLeadQueryVariables>;
export const LeadContactPolicyDocument = new TypedDocumentString(`
    query LeadContactPolicy($leadId: ID!) {
  lead(id: $leadId) {
    id
    consents {
      edges {
        node {
          ...ConsentParts
        }
      }
    }
    suppressions {
      edges {
        node {
          ...SuppressionParts
        }
      }
    }
  }
}
    fragment ConsentParts on Consent {
  id
  leadId
  channel
  purpose
  status
  source
  proofRef
  givenAt
  expiresAt
  jurisdiction
}
fragment SuppressionParts on Suppression {
  id
  leadId
  channel
  reason
  source
  createdAt
  liftedAt
}`) as unknown as TypedDocumentString<LeadContactPolicyQuery, LeadContactPolicyQueryVariables>;
export const RecordConsentDocument = new TypedDocumentString(`
    mutation RecordConsent($input: RecordConsentInput!) {
  recordConsent(input: $input) {
    ...ConsentParts
  }
}
    fragment ConsentParts on Consent {
  id
  leadId
  channel
  purpose
  status
  source
  proofRef
  givenAt
  expiresAt
  jurisdiction
}`) as unknown as TypedDocumentString<RecordConsentMutation, RecordConsentMutationVariables>;
export const RevokeConsentDocument = new TypedDocumentString(`
    mutation RevokeConsent($input: RevokeConsentInput!) {
  revokeConsent(input: $input) {
    ...ConsentParts
  }
}
    fragment ConsentParts on Consent {
  id
  leadId
  channel
  purpose
  status
  source
  proofRef
  givenAt
  expiresAt
  jurisdiction
}`) as unknown as TypedDocumentString<RevokeConsentMutation, RevokeConsentMutationVariables>;
export const SuppressLeadDocument = new TypedDocumentString(`
    mutation SuppressLead($input: SuppressLeadInput!) {
  suppressLead(input: $input) {
    ...SuppressionParts
  }
}
    fragment SuppressionParts on Suppression {
  id
  leadId
  channel
  reason
  source
  createdAt
  liftedAt
}`) as unknown as TypedDocumentString<SuppressLeadMutation, SuppressLeadMutationVariables>;
export const LiftSuppressionDocument = new TypedDocumentString(`
    mutation LiftSuppression($input: LiftSuppressionInput!) {
  liftSuppression(input: $input) {
    ...SuppressionParts
  }
}
    fragment SuppressionParts on Suppression {
  id
  leadId
  channel
  reason
  source
  createdAt
  liftedAt
}`) as unknown as TypedDocumentString<LiftSuppressionMutation, LiftSuppressionMutationVariables>;
export const MessageDocument = new TypedDocumentString(`
    query Message($messageId: ID!) {
  message(id: $messageId) {
    ...MessageParts
  }
}
    fragment MessageParts on Message {
  id
  leadId
  createdAt
  direction
  channel
  purpose
  to
  from
  subject
  body
  status
  failure
  sentAt
  templateId
  campaignId
}`) as unknown as TypedDocumentString<MessageQuery, MessageQueryVariables>;
export const LeadMessagesDocument = new TypedDocumentString(`
    query LeadMessages($leadId: ID!, $first: Int, $after: String) {
  lead(id: $leadId) {
    id
    messages(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...MessageParts
        }
      }
    }
  }
}
    fragment MessageParts on Message {
  id
  leadId
  createdAt
  direction
  channel
  purpose
  to
  from
  subject
  body
  status
  failure
  sentAt
  templateId
  campaignId
}`) as unknown as TypedDocumentString<LeadMessagesQuery, LeadMessagesQueryVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    ...MessageParts
  }
}
    fragment MessageParts on Message {
  id
  leadId
  createdAt
  direction
  channel
  purpose
  to
  from
  subject
  body
  status
  failure
  sentAt
  templateId
  campaignId
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const MessageWebhookUrlDocument = new TypedDocumentString(`
    query MessageWebhookUrl {
  messageWebhookUrl
}
    `) as unknown as TypedDocumentString<MessageWebhookUrlQuery, MessageWebhookUrlQueryVariables>;
export const ErrorReasonsDocument = new TypedDocumentString(`
    query ErrorReasons($language: Language) {
  errorReasons(language: $language) {
    reason
    code
    parameters
    text
  }
}
    `) as unknown as TypedDocumentString<ErrorReasonsQuery, ErrorReasonsQueryVariables>;
export const InputProblemsDocument = new TypedDocumentString(`
    query InputProblems($language: Language) {
  inputProblems(language: $language) {
    code
    parameters
    text
  }
}
    `) as unknown as TypedDocumentString<InputProblemsQuery, InputProblemsQueryVariables>;
export const FileDocument = new TypedDocumentString(`
    query File($id: ID!) {
  file(id: $id) {
    ...FileParts
    url
  }
}
    fragment FileParts on StoredFile {
  id
  name
  contentType
  bytes
  expiresAt
}`) as unknown as TypedDocumentString<FileQuery, FileQueryVariables>;
export const FilesDocument = new TypedDocumentString(`
    query Files($first: Int, $after: String) {
  files(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...FileParts
      }
    }
  }
}
    fragment FileParts on StoredFile {
  id
  name
  contentType
  bytes
  expiresAt
}`) as unknown as TypedDocumentString<FilesQuery, FilesQueryVariables>;
export const FileUsageDocument = new TypedDocumentString(`
    query FileUsage {
  fileUsage {
    usedBytes
    quotaBytes
  }
}
    `) as unknown as TypedDocumentString<FileUsageQuery, FileUsageQueryVariables>;
export const DeleteFileDocument = new TypedDocumentString(`
    mutation DeleteFile($input: DeleteFileInput!) {
  deleteFile(input: $input) {
    ...FileParts
  }
}
    fragment FileParts on StoredFile {
  id
  name
  contentType
  bytes
  expiresAt
}`) as unknown as TypedDocumentString<DeleteFileMutation, DeleteFileMutationVariables>;
export const PreviewLeadImportDocument = new TypedDocumentString(`
    query PreviewLeadImport($fileId: ID!, $mapping: [ImportColumnInput!]) {
  previewLeadImport(fileId: $fileId, mapping: $mapping) {
    columns {
      column
      field
    }
    rows {
      line
      cells
      problems {
        column
        code
        parameters
        problem
        fix
      }
    }
    problems {
      column
      code
      parameters
      problem
      fix
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewLeadImportQuery, PreviewLeadImportQueryVariables>;
export const StartLeadImportDocument = new TypedDocumentString(`
    mutation StartLeadImport($input: StartLeadImportInput!) {
  startLeadImport(input: $input) {
    ...LeadImportParts
  }
}
    fragment LeadImportParts on LeadImport {
  id
  fileId
  status
  dryRun
  failure
  failures {
    code
    parameters
  }
  startedAt
  finishedAt
  mapping {
    column
    field
  }
  counts {
    rows
    created
    updated
    unchanged
    refused
  }
  errorFile {
    id
    name
    bytes
    url
  }
}`) as unknown as TypedDocumentString<StartLeadImportMutation, StartLeadImportMutationVariables>;
export const LeadImportDocument = new TypedDocumentString(`
    query LeadImport($id: ID!) {
  leadImport(id: $id) {
    ...LeadImportParts
  }
}
    fragment LeadImportParts on LeadImport {
  id
  fileId
  status
  dryRun
  failure
  failures {
    code
    parameters
  }
  startedAt
  finishedAt
  mapping {
    column
    field
  }
  counts {
    rows
    created
    updated
    unchanged
    refused
  }
  errorFile {
    id
    name
    bytes
    url
  }
}`) as unknown as TypedDocumentString<LeadImportQuery, LeadImportQueryVariables>;
export const LeadImportsDocument = new TypedDocumentString(`
    query LeadImports($first: Int, $after: String) {
  leadImports(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...LeadImportParts
      }
    }
  }
}
    fragment LeadImportParts on LeadImport {
  id
  fileId
  status
  dryRun
  failure
  failures {
    code
    parameters
  }
  startedAt
  finishedAt
  mapping {
    column
    field
  }
  counts {
    rows
    created
    updated
    unchanged
    refused
  }
  errorFile {
    id
    name
    bytes
    url
  }
}`) as unknown as TypedDocumentString<LeadImportsQuery, LeadImportsQueryVariables>;
export const ImportProgressDocument = new TypedDocumentString(`
    subscription ImportProgress($importId: ID!) {
  importProgress(importId: $importId) {
    ...LeadImportParts
  }
}
    fragment LeadImportParts on LeadImport {
  id
  fileId
  status
  dryRun
  failure
  failures {
    code
    parameters
  }
  startedAt
  finishedAt
  mapping {
    column
    field
  }
  counts {
    rows
    created
    updated
    unchanged
    refused
  }
  errorFile {
    id
    name
    bytes
    url
  }
}`) as unknown as TypedDocumentString<ImportProgressSubscription, ImportProgressSubscriptionVariables>;
export const SetupStatusDocument = new TypedDocumentString(`
    query SetupStatus {
  setupStatus {
    name
    isDone
    detail
  }
}
    `) as unknown as TypedDocumentString<SetupStatusQuery, SetupStatusQueryVariables>;
export const CreateLeadDocument = new TypedDocumentString(`
    mutation CreateLead($input: CreateLeadInput!) {
  createLead(input: $input) {
    ...LeadParts
  }
}
    fragment LeadFactParts on LeadFacts {
  purpose
  location
  budget {
    amount
    currency
  }
  timeframeMonths
  financing
  monthlyIncome {
    amount
    currency
  }
  meetingAt
}
fragment LeadParts on Lead {
  id
  createdAt
  name
  phone
  phoneRaw
  phoneIsValid
  email
  externalId
  country
  zone
  zoneSource
  stage
  stageEnteredAt
  facts {
    ...LeadFactParts
  }
  score
  scoreParts {
    name
    points
    why
  }
  assigneeId
  treatment
  nextActionAt
  lastReplyAt
  archivedAt
}`) as unknown as TypedDocumentString<CreateLeadMutation, CreateLeadMutationVariables>;
export const UpdateLeadDocument = new TypedDocumentString(`
    mutation UpdateLead($input: UpdateLeadInput!) {
  updateLead(input: $input) {
    ...LeadParts
  }
}
    fragment LeadFactParts on LeadFacts {
  purpose
  location
  budget {
    amount
    currency
  }
  timeframeMonths
  financing
  monthlyIncome {
    amount
    currency
  }
  meetingAt
}
fragment LeadParts on Lead {
  id
  createdAt
  name
  phone
  phoneRaw
  phoneIsValid
  email
  externalId
  country
  zone
  zoneSource
  stage
  stageEnteredAt
  facts {
    ...LeadFactParts
  }
  score
  scoreParts {
    name
    points
    why
  }
  assigneeId
  treatment
  nextActionAt
  lastReplyAt
  archivedAt
}`) as unknown as TypedDocumentString<UpdateLeadMutation, UpdateLeadMutationVariables>;
export const LeadDocument = new TypedDocumentString(`
    query Lead($id: ID!) {
  lead(id: $id) {
    ...LeadParts
    assignee {
      id
      name
      email
    }
    notes {
      edges {
        node {
          id
          createdAt
          body
          author {
            kind
            id
            name
          }
        }
      }
    }
    stageTransitions {
      edges {
        node {
          from
          to
          reason
          secondsInStage
          createdAt
          actor {
            kind
            id
            name
          }
        }
      }
    }
  }
}
    fragment LeadFactParts on LeadFacts {
  purpose
  location
  budget {
    amount
    currency
  }
  timeframeMonths
  financing
  monthlyIncome {
    amount
    currency
  }
  meetingAt
}
fragment LeadParts on Lead {
  id
  createdAt
  name
  phone
  phoneRaw
  phoneIsValid
  email
  externalId
  country
  zone
  zoneSource
  stage
  stageEnteredAt
  facts {
    ...LeadFactParts
  }
  score
  scoreParts {
    name
    points
    why
  }
  assigneeId
  treatment
  nextActionAt
  lastReplyAt
  archivedAt
}`) as unknown as TypedDocumentString<LeadQuery, LeadQueryVariables>;
export const LeadsDocument = new TypedDocumentString(`
    query Leads($filter: LeadFilter, $sort: LeadSort, $first: Int, $after: String) {
  leads(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...LeadParts
        assignee {
          id
          name
        }
      }
    }
  }
}
    fragment LeadFactParts on LeadFacts {
  purpose
  location
  budget {
    amount
    currency
  }
  timeframeMonths
  financing
  monthlyIncome {
    amount
    currency
  }
  meetingAt
}
fragment LeadParts on Lead {
  id
  createdAt
  name
  phone
  phoneRaw
  phoneIsValid
  email
  externalId
  country
  zone
  zoneSource
  stage
  stageEnteredAt
  facts {
    ...LeadFactParts
  }
  score
  scoreParts {
    name
    points
    why
  }
  assigneeId
  treatment
  nextActionAt
  lastReplyAt
  archivedAt
}`) as unknown as TypedDocumentString<LeadsQuery, LeadsQueryVariables>;
export const ArchiveLeadDocument = new TypedDocumentString(`
    mutation ArchiveLead($input: ArchiveLeadInput!) {
  archiveLead(input: $input) {
    id
    archivedAt
  }
}
    `) as unknown as TypedDocumentString<ArchiveLeadMutation, ArchiveLeadMutationVariables>;
export const RestoreLeadDocument = new TypedDocumentString(`
    mutation RestoreLead($input: RestoreLeadInput!) {
  restoreLead(input: $input) {
    id
    archivedAt
  }
}
    `) as unknown as TypedDocumentString<RestoreLeadMutation, RestoreLeadMutationVariables>;
export const AssignLeadDocument = new TypedDocumentString(`
    mutation AssignLead($input: AssignLeadInput!) {
  assignLead(input: $input) {
    id
    assignee {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<AssignLeadMutation, AssignLeadMutationVariables>;
export const SetLeadTreatmentDocument = new TypedDocumentString(`
    mutation SetLeadTreatment($input: SetLeadTreatmentInput!) {
  setLeadTreatment(input: $input) {
    id
    treatment
    nextActionAt
  }
}
    `) as unknown as TypedDocumentString<SetLeadTreatmentMutation, SetLeadTreatmentMutationVariables>;
export const AddLeadNoteDocument = new TypedDocumentString(`
    mutation AddLeadNote($input: AddLeadNoteInput!) {
  addLeadNote(input: $input) {
    id
    leadId
    body
    createdAt
    author {
      kind
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<AddLeadNoteMutation, AddLeadNoteMutationVariables>;
export const LeadMeetingsDocument = new TypedDocumentString(`
    query LeadMeetings($leadId: ID!) {
  lead(id: $leadId) {
    id
    stage
    facts {
      meetingAt
    }
    meetings {
      edges {
        node {
          ...MeetingParts
        }
      }
    }
  }
}
    fragment MeetingParts on Meeting {
  id
  leadId
  startsAt
  endsAt
  title
  status
  url
}`) as unknown as TypedDocumentString<LeadMeetingsQuery, LeadMeetingsQueryVariables>;
export const ScheduleMeetingDocument = new TypedDocumentString(`
    mutation ScheduleMeeting($input: ScheduleMeetingInput!) {
  scheduleMeeting(input: $input) {
    ...MeetingParts
  }
}
    fragment MeetingParts on Meeting {
  id
  leadId
  startsAt
  endsAt
  title
  status
  url
}`) as unknown as TypedDocumentString<ScheduleMeetingMutation, ScheduleMeetingMutationVariables>;
export const CancelMeetingDocument = new TypedDocumentString(`
    mutation CancelMeeting($input: CancelMeetingInput!) {
  cancelMeeting(input: $input) {
    ...MeetingParts
  }
}
    fragment MeetingParts on Meeting {
  id
  leadId
  startsAt
  endsAt
  title
  status
  url
}`) as unknown as TypedDocumentString<CancelMeetingMutation, CancelMeetingMutationVariables>;
export const MarkMeetingHeldDocument = new TypedDocumentString(`
    mutation MarkMeetingHeld($input: MarkMeetingHeldInput!) {
  markMeetingHeld(input: $input) {
    ...MeetingParts
  }
}
    fragment MeetingParts on Meeting {
  id
  leadId
  startsAt
  endsAt
  title
  status
  url
}`) as unknown as TypedDocumentString<MarkMeetingHeldMutation, MarkMeetingHeldMutationVariables>;
export const MoveLeadToStageDocument = new TypedDocumentString(`
    mutation MoveLeadToStage($input: MoveLeadToStageInput!) {
  moveLeadToStage(input: $input) {
    id
    stage
    stageEnteredAt
    score
  }
}
    `) as unknown as TypedDocumentString<MoveLeadToStageMutation, MoveLeadToStageMutationVariables>;
export const AutoAdvanceLeadDocument = new TypedDocumentString(`
    mutation AutoAdvanceLead($input: AutoAdvanceLeadInput!) {
  autoAdvanceLead(input: $input) {
    moved
    why
    missing
    lead {
      id
      stage
    }
  }
}
    `) as unknown as TypedDocumentString<AutoAdvanceLeadMutation, AutoAdvanceLeadMutationVariables>;
export const LeadsByStageDocument = new TypedDocumentString(`
    query LeadsByStage($stage: Stage!, $first: Int, $after: String) {
  leadsByStage(stage: $stage, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        name
        stage
        stageEnteredAt
        score
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LeadsByStageQuery, LeadsByStageQueryVariables>;
export const InactiveLeadsDocument = new TypedDocumentString(`
    query InactiveLeads($stage: Stage!, $inactivityDays: Int!, $first: Int, $after: String) {
  inactiveLeads(
    stage: $stage
    inactivityDays: $inactivityDays
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        name
        stageEnteredAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InactiveLeadsQuery, InactiveLeadsQueryVariables>;
export const PipelineMetricsDocument = new TypedDocumentString(`
    query PipelineMetrics($range: PeriodInput) {
  pipelineMetrics(range: $range) {
    from
    to
    stages {
      stage
      leadCount
      entered
      left
      averageHours
      conversion
    }
  }
}
    `) as unknown as TypedDocumentString<PipelineMetricsQuery, PipelineMetricsQueryVariables>;
export const StageChangesDocument = new TypedDocumentString(`
    subscription StageChanges($after: ID) {
  stageChanges(after: $after) {
    id
    leadId
    from
    to
    reason
    at
    lead {
      id
      stage
      name
    }
  }
}
    `) as unknown as TypedDocumentString<StageChangesSubscription, StageChangesSubscriptionVariables>;
export const TemplateDocument = new TypedDocumentString(`
    query Template($templateId: ID!) {
  template(id: $templateId) {
    ...TemplateParts
  }
}
    fragment TemplateParts on MessageTemplate {
  id
  name
  channel
  subject
  content
  agentType
  variables
  archivedAt
}`) as unknown as TypedDocumentString<TemplateQuery, TemplateQueryVariables>;
export const TemplatesDocument = new TypedDocumentString(`
    query Templates($first: Int, $after: String, $agentType: AgentType, $channel: Channel) {
  templates(
    first: $first
    after: $after
    agentType: $agentType
    channel: $channel
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...TemplateParts
      }
    }
  }
}
    fragment TemplateParts on MessageTemplate {
  id
  name
  channel
  subject
  content
  agentType
  variables
  archivedAt
}`) as unknown as TypedDocumentString<TemplatesQuery, TemplatesQueryVariables>;
export const PreviewTemplateDocument = new TypedDocumentString(`
    query PreviewTemplate($templateId: ID!, $leadId: ID!) {
  previewTemplate(templateId: $templateId, leadId: $leadId) {
    text
    subject
  }
}
    `) as unknown as TypedDocumentString<PreviewTemplateQuery, PreviewTemplateQueryVariables>;
export const CreateTemplateDocument = new TypedDocumentString(`
    mutation CreateTemplate($input: CreateTemplateInput!) {
  createTemplate(input: $input) {
    ...TemplateParts
  }
}
    fragment TemplateParts on MessageTemplate {
  id
  name
  channel
  subject
  content
  agentType
  variables
  archivedAt
}`) as unknown as TypedDocumentString<CreateTemplateMutation, CreateTemplateMutationVariables>;
export const UpdateTemplateDocument = new TypedDocumentString(`
    mutation UpdateTemplate($input: UpdateTemplateInput!) {
  updateTemplate(input: $input) {
    ...TemplateParts
  }
}
    fragment TemplateParts on MessageTemplate {
  id
  name
  channel
  subject
  content
  agentType
  variables
  archivedAt
}`) as unknown as TypedDocumentString<UpdateTemplateMutation, UpdateTemplateMutationVariables>;
export const ArchiveTemplateDocument = new TypedDocumentString(`
    mutation ArchiveTemplate($input: ArchiveTemplateInput!) {
  archiveTemplate(input: $input) {
    ...TemplateParts
  }
}
    fragment TemplateParts on MessageTemplate {
  id
  name
  channel
  subject
  content
  agentType
  variables
  archivedAt
}`) as unknown as TypedDocumentString<ArchiveTemplateMutation, ArchiveTemplateMutationVariables>;