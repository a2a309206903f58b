import type { Client } from '../support/client.ts';
import {
  DispatchStateDocument,
  ExplainEnrolmentDocument,
  ResumeDispatchDocument,
  StopDispatchDocument,
  type StopDispatchInput,
} from '../support/graphql/graphql.ts';

export const stopsOf = async (client: Client) => (await client.run(DispatchStateDocument, {})).dispatchState.stops;

/** Stops everything, unless the values say what. */
export const stop = async (client: Client, input: Partial<StopDispatchInput> = {}) =>
  (await client.run(StopDispatchDocument, { input: { scope: 'ALL', ...input } })).stopDispatch;

export const resume = async (client: Client, stopId: string, skipOverdue = false) =>
  (await client.run(ResumeDispatchDocument, { input: { stopId, skipOverdue } })).resumeDispatch;

/** What the rules say about a lead in a campaign. */
export const explained = async (client: Client, campaignId: string, leadId: string) =>
  (await client.run(ExplainEnrolmentDocument, { campaignId, leadId })).explainEnrolment;
