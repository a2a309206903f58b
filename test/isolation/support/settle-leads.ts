import {
  AddLeadNoteDocument,
  CreateLeadDocument,
  MoveLeadToStageDocument,
  RecordConsentDocument,
  RevokeConsentDocument,
  SuppressLeadDocument,
  UpdateLeadDocument,
} from '../../support/graphql/graphql.ts';
import type { Settler } from './settler.ts';

const count = 6;

/** Leads with all that is known of a person; the last two are left alone and stay in the first stage. */
export async function settleLeads(settler: Settler, members: string[]) {
  const ids: string[] = [];
  const phones: string[] = [];
  for (let n = 0; n < count; n++) {
    const phone = `+5222212345${settler.digit}${n}`;
    phones.push(phone);
    ids.push(await settleLead(settler, n, phone, members[n % 2]!));
  }
  const suppressions: string[] = [];
  for (const leadId of ids.slice(0, 2)) suppressions.push(await learnMore(settler, leadId));
  const externalIds = [0, 1].map((n) => `${settler.mark}-${n}`);
  return { Lead: ids, phone: phones, Suppression: suppressions, externalId: externalIds };
}

async function settleLead({ client, mark }: Settler, n: number, phone: string, assigneeId: string): Promise<string> {
  const input = {
    name: `${mark}lead${n} Paz`,
    phone,
    email: `${mark}-lead${n}@example.com`,
    externalId: `${mark}-${n}`,
    assigneeId,
    facts: { location: `${mark} Centro`, budget: { amount: '2500000', currency: 'MXN' }, purpose: 'LIVE_IN' as const },
  };
  return (await client.run(CreateLeadDocument, { input })).createLead.id;
}

async function learnMore({ client, mark }: Settler, leadId: string): Promise<string> {
  for (const n of [0, 1]) await client.run(AddLeadNoteDocument, { input: { leadId, body: `${mark} note ${n}` } });
  const proof = { leadId, proofRef: `${mark} form` };
  await client.run(RecordConsentDocument, { input: { ...proof, channel: 'SMS', source: 'FORM' } });
  await client.run(RecordConsentDocument, { input: { ...proof, channel: 'WHATSAPP', source: 'FORM' } });
  await client.run(RevokeConsentDocument, { input: { ...proof, channel: 'WHATSAPP' } });
  await client.run(UpdateLeadDocument, { input: { leadId, facts: { location: `${mark} Norte` } } });
  const move = { leadId, newStage: 'PERFILAMIENTO' as const, reason: `${mark} asked` };
  await client.run(MoveLeadToStageDocument, { input: move });
  const telegram = { leadId, channel: 'TELEGRAM' as const, reason: `${mark} no telegram` };
  await client.run(SuppressLeadDocument, { input: telegram });
  const { suppressLead } = await client.run(SuppressLeadDocument, {
    input: { leadId, channel: 'EMAIL', reason: `${mark} no mail` },
  });
  return suppressLead.id;
}
