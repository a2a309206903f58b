/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** A language in which Cadencia itself speaks: in its mails, errors and explanations. */
export type Language =
  /** English. */
  | 'EN'
  /** Spanish. */
  | 'ES';

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

/** Somebody who wants to register a brokerage. */
export type RequestRegistrationInput = {
  /** Where the link is mailed; it becomes the owner’s address. */
  email: string;
  /** Language of the mail. */
  language?: Language;
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

export type CallCardFragment = { id: string, createdAt: string, agentType: AgentType, status: CallStatus, outcome: CallOutcome | null, durationSeconds: number | null, phoneNumber: string, lead: { id: string, name: string } | null };

export type SpokenLineFragment = { seq: number, speaker: Speaker, text: string, interrupted: boolean, offsetSeconds: number };

export type RecentCallsQueryVariables = Exact<{
  first: number;
}>;


export type RecentCallsQuery = { calls: { edges: Array<{ node: { id: string, createdAt: string, agentType: AgentType, status: CallStatus, outcome: CallOutcome | null, durationSeconds: number | null, phoneNumber: string, lead: { id: string, name: string } | null } }> } | null };

export type CallDetailQueryVariables = Exact<{
  id: string;
}>;


export type CallDetailQuery = { call: { startedAt: string | null, completedAt: string | null, summary: string | null, id: string, createdAt: string, agentType: AgentType, status: CallStatus, outcome: CallOutcome | null, durationSeconds: number | null, phoneNumber: string, transcript: { edges: Array<{ node: { seq: number, speaker: Speaker, text: string, interrupted: boolean, offsetSeconds: number } }> } | null, lead: { id: string, name: string } | null } | null };

export type CallNewsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CallNewsSubscription = { callUpdates: { id: string, call: { startedAt: string | null, completedAt: string | null, summary: string | null, id: string, createdAt: string, agentType: AgentType, status: CallStatus, outcome: CallOutcome | null, durationSeconds: number | null, phoneNumber: string, lead: { id: string, name: string } | null } } | null };

export type SpokenLinesSubscriptionVariables = Exact<{
  callId: string;
  after?: number | null | undefined;
}>;


export type SpokenLinesSubscription = { callTranscript: { seq: number, speaker: Speaker, text: string, interrupted: boolean, offsetSeconds: number } | null };

export type CardLeadFragment = { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null };

export type ColumnPageFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } }> };

export type BoardQueryVariables = Exact<{
  first: number;
}>;


export type BoardQuery = { ENTRADA: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } }> } | null, PERFILAMIENTO: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } }> } | null, CALIFICACION_FINANCIERA: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } }> } | null, AGENDADO: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } }> } | null, SEGUIMIENTO: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } }> } | null, REFERIDOS: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } }> } | null, GANADO: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } }> } | null, PERDIDO: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } }> } | null };

export type StagePageQueryVariables = Exact<{
  stage: Stage;
  first: number;
  after?: string | null | undefined;
}>;


export type StagePageQuery = { leadsByStage: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } }> } | null };

export type MoveLeadMutationVariables = Exact<{
  input: MoveLeadToStageInput;
}>;


export type MoveLeadMutation = { moveLeadToStage: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } | null };

export type StageChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type StageChangesSubscription = { stageChanges: { id: string, from: Stage, lead: { id: string, name: string, stage: Stage, stageEnteredAt: string, score: number, assignee: { id: string, name: string } | null } } | null };

export type RegistrationModeQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistrationModeQuery = { registrationMode: RegistrationMode | null };

export type RequestRegistrationMutationVariables = Exact<{
  input: RequestRegistrationInput;
}>;


export type RequestRegistrationMutation = { requestRegistration: boolean | null };

export type RegisterBrokerMutationVariables = Exact<{
  input: RegisterBrokerInput;
}>;


export type RegisterBrokerMutation = { registerBroker: { token: string } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { permissions: Array<Permission>, broker: { id: string, name: string, zone: string }, member: { id: string, name: string, role: Role } | null } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { token: string } | null };

export const CallCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VoiceCall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CallCardFragment, unknown>;
export const SpokenLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SpokenLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallTranscript"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"interrupted"}},{"kind":"Field","name":{"kind":"Name","value":"offsetSeconds"}}]}}]} as unknown as DocumentNode<SpokenLineFragment, unknown>;
export const CardLeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardLead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageEnteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CardLeadFragment, unknown>;
export const ColumnPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColumnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CardLead"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardLead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageEnteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ColumnPageFragment, unknown>;
export const RecentCallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecentCalls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallCard"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VoiceCall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RecentCallsQuery, RecentCallsQueryVariables>;
export const CallDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"call"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallCard"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SpokenLine"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VoiceCall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SpokenLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallTranscript"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"interrupted"}},{"kind":"Field","name":{"kind":"Name","value":"offsetSeconds"}}]}}]} as unknown as DocumentNode<CallDetailQuery, CallDetailQueryVariables>;
export const CallNewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CallNews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callUpdates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallCard"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VoiceCall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"agentType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CallNewsSubscription, CallNewsSubscriptionVariables>;
export const SpokenLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SpokenLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callTranscript"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SpokenLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SpokenLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallTranscript"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"interrupted"}},{"kind":"Field","name":{"kind":"Name","value":"offsetSeconds"}}]}}]} as unknown as DocumentNode<SpokenLinesSubscription, SpokenLinesSubscriptionVariables>;
export const BoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Board"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"ENTRADA"},"name":{"kind":"Name","value":"leadsByStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"EnumValue","value":"ENTRADA"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColumnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"PERFILAMIENTO"},"name":{"kind":"Name","value":"leadsByStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"EnumValue","value":"PERFILAMIENTO"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColumnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"CALIFICACION_FINANCIERA"},"name":{"kind":"Name","value":"leadsByStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"EnumValue","value":"CALIFICACION_FINANCIERA"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColumnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"AGENDADO"},"name":{"kind":"Name","value":"leadsByStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"EnumValue","value":"AGENDADO"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColumnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"SEGUIMIENTO"},"name":{"kind":"Name","value":"leadsByStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"EnumValue","value":"SEGUIMIENTO"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColumnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"REFERIDOS"},"name":{"kind":"Name","value":"leadsByStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"EnumValue","value":"REFERIDOS"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColumnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"GANADO"},"name":{"kind":"Name","value":"leadsByStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"EnumValue","value":"GANADO"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColumnPage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"PERDIDO"},"name":{"kind":"Name","value":"leadsByStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"EnumValue","value":"PERDIDO"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColumnPage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardLead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageEnteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColumnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CardLead"}}]}}]}}]}}]} as unknown as DocumentNode<BoardQuery, BoardQueryVariables>;
export const StagePageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StagePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stage"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Stage"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadsByStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stage"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ColumnPage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardLead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageEnteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColumnPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CardLead"}}]}}]}}]}}]} as unknown as DocumentNode<StagePageQuery, StagePageQueryVariables>;
export const MoveLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveLeadToStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveLeadToStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CardLead"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardLead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageEnteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MoveLeadMutation, MoveLeadMutationVariables>;
export const StageChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StageChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stageChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CardLead"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardLead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageEnteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StageChangesSubscription, StageChangesSubscriptionVariables>;
export const RegistrationModeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegistrationMode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registrationMode"}}]}}]} as unknown as DocumentNode<RegistrationModeQuery, RegistrationModeQueryVariables>;
export const RequestRegistrationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestRegistration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestRegistrationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestRegistration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<RequestRegistrationMutation, RequestRegistrationMutationVariables>;
export const RegisterBrokerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterBroker"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterBrokerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerBroker"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}}]}}]}}]} as unknown as DocumentNode<RegisterBrokerMutation, RegisterBrokerMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"broker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;