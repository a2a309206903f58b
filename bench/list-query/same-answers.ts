import { deepStrictEqual } from 'node:assert';
import type { KeepAliveClient } from '../support/keep-alive-client.ts';

const expectedLeads = 50;

interface LeadPage {
  errors?: unknown;
  data?: { leads: { edges: unknown[] } };
}

/** Throws unless both servers give the same data, and all of it: a server that does less would always win. */
export async function requireSameAnswers(one: KeepAliveClient, other: KeepAliveClient, body: string): Promise<void> {
  const [first, second] = [await ask(one, body), await ask(other, body)];
  deepStrictEqual(first.data, second.data, 'the two servers answer differently');
  const count = first.data?.leads.edges.length;
  if (first.errors || count !== expectedLeads)
    throw new Error(`a page of ${expectedLeads} leads was expected, not ${count}`);
}

async function ask(client: KeepAliveClient, body: string): Promise<LeadPage> {
  return JSON.parse(await client.post(body)) as LeadPage;
}
