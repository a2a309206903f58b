import { nodesOf, type Client } from './client.ts';
import {
  type Channel,
  type CreateLeadInput,
  CreateLeadDocument,
  LeadMessagesDocument,
  type LeadMessagesQuery,
  RecordConsentDocument,
} from './graphql/graphql.ts';

let nextNumber = 10_000_000;

/** A number in Mexico City that no other test has. */
export function newPhone(): string {
  return `+5255${nextNumber++}`;
}

/** A lead in Mexico City who may be written to and called, unless the values say otherwise. */
export async function newLead(
  client: Client,
  values: Partial<CreateLeadInput> = {},
): Promise<{ id: string; phone: string | null; stage: string }> {
  const input = { name: 'Luis Paz', phone: newPhone(), ...values };
  return (await client.run(CreateLeadDocument, { input })).createLead;
}

export async function consentTo(client: Client, leadId: string, ...channels: Channel[]): Promise<void> {
  for (const channel of channels)
    await client.run(RecordConsentDocument, { input: { leadId, channel, source: 'FORM' } });
}

type MessagePage = NonNullable<NonNullable<LeadMessagesQuery['lead']>['messages']>;
export type SentMessage = MessagePage['edges'][number]['node'];

/** What was written to and by a lead, newest first. */
export async function messagesOf(client: Client, leadId: string): Promise<SentMessage[]> {
  const { lead } = await client.run(LeadMessagesDocument, { leadId, first: 50 });
  return nodesOf(lead.messages);
}
