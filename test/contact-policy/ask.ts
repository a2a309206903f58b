import type { Client } from '../support/client.ts';
import { type Channel, MayContactLeadDocument } from '../support/graphql/graphql.ts';

/** What the policy says of a lead now, with the codes of all that stands against it. */
export async function ask(client: Client, leadId: string, channel: Channel = 'WHATSAPP') {
  const { mayContactLead } = await client.run(MayContactLeadDocument, { leadId, channel });
  return { ...mayContactLead, codes: mayContactLead.reasons.map(({ code }) => code) };
}
