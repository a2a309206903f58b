import { randomInt } from 'node:crypto';

/** An operation whose price is held against the work that it is. */
export interface Priced {
  name: string;
  /** The body of a request; another one each time, where the same could be done once only. */
  body: (ids: SeededIds) => string;
  isAnonymous?: true;
}

export interface SeededIds {
  leadId: string;
  campaignId: string;
  email: string;
  password: string;
}

const plain = (name: string, query: string): Priced => ({ name, body: () => JSON.stringify({ query }) });

export const pricedOperations: Priced[] = [
  plain('nothing', '{ __typename }'),
  plain('who asks', '{ me { broker { id name } permissions } }'),
  plain('50 leads', '{ leads(first: 50) { edges { node { id name phone email stage score createdAt } } } }'),
  plain(
    '50 leads with members',
    '{ leads(first: 50) { edges { node { id name stage score assignee { id name } } } } }',
  ),
  plain(
    '50 leads with five lists each',
    '{ leads(first: 50) { edges { node { id calls { totalCount edges { node { id } } } messages { edges { node { id } } } notes { edges { node { id } } } enrolments { edges { node { id } } } stageTransitions { edges { node { id } } } } } } }',
  ),
  plain('search with a total', '{ leads(first: 50, filter: { text: "ana" }) { totalCount edges { node { id } } } }'),
  plain('all leads counted', '{ leads(first: 1) { totalCount } }'),
  plain('audit log', '{ auditLogs(first: 50) { edges { node { id event before after details batch } } } }'),
  plain('log verified', '{ verifyAuditLog { isIntact entryCount } }'),
  plain('metrics', '{ pipelineMetrics { stages { stage entered left averageHours } } }'),
  plain('checklist', '{ setupStatus { name isDone detail } }'),
  {
    name: 'campaign previewed',
    body: ({ campaignId }) => JSON.stringify({ query: `{ previewCampaign(id: "${campaignId}") { matching ready } }` }),
  },
  {
    name: 'campaign counted',
    body: ({ campaignId }) => JSON.stringify({ query: `{ campaignStats(id: "${campaignId}") { stepsExecuted } }` }),
  },
  {
    name: 'enrolment explained',
    body: ({ campaignId, leadId }) =>
      JSON.stringify({ query: `{ explainEnrolment(campaignId: "${campaignId}", leadId: "${leadId}") { why } }` }),
  },
  plain('lead created', 'mutation { createLead(input: { name: "Ana" }) { id } }'),
  {
    name: 'note added',
    body: ({ leadId }) =>
      JSON.stringify({
        query: `mutation { addLeadNote(input: { leadId: "${leadId}", body: "Llama tarde." }) { id } }`,
      }),
  },
  {
    name: 'lead changed',
    body: ({ leadId }) =>
      JSON.stringify({
        query: `mutation { updateLead(input: { leadId: "${leadId}", name: "Ana ${randomInt(1e9)}" }) { id } }`,
      }),
  },
  {
    name: 'signed in',
    isAnonymous: true,
    body: ({ email, password }) =>
      JSON.stringify({ query: `mutation { signIn(input: { email: "${email}", password: "${password}" }) { token } }` }),
  },
];
