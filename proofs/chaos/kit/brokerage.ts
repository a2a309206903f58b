import { registration } from '../../../test/support/registration.ts';
import type { Client } from '../../../test/support/client.ts';
import {
  AddCampaignStepDocument,
  CreateCampaignDocument,
  CreateTemplateDocument,
  LeadImportDocument,
  RegisterBrokerDocument,
  SetCampaignStatusDocument,
  StartLeadImportDocument,
  type Channel,
  type CreateCampaignInput,
  type AddCampaignStepInput,
} from '../../../test/support/graphql/graphql.ts';
import type { ChaosWorld } from './chaos-world.ts';

/** A new brokerage in the database of its world, or another; answers its owner. */
export async function openBrokerage(world: ChaosWorld, name = 'Casas', db = world.db): Promise<Client> {
  const input = await registration(db, { name, ownerEmail: `${name.toLowerCase()}@example.com` });
  const { registerBroker } = await world.client(null).run(RegisterBrokerDocument, { input });
  return world.client(registerBroker.token);
}

export async function addTemplate(client: Client, channel: Channel): Promise<string> {
  const subject = channel === 'EMAIL' ? 'Su búsqueda' : null;
  const input = { name: `Saludo ${channel}`, channel, subject, content: 'Hola {{first_name}}, ¿sigue buscando casa?' };
  return (await client.run(CreateTemplateDocument, { input })).createTemplate.id;
}

/** An active campaign that nothing ends before its last step. */
export async function activeCampaign(
  client: Client,
  input: Pick<CreateCampaignInput, 'name' | 'channel' | 'triggeredBy'> & Partial<CreateCampaignInput>,
  steps: Omit<AddCampaignStepInput, 'campaignId'>[],
): Promise<string> {
  const exits = { onReply: false, onMeeting: false, onStage: [] };
  const { createCampaign } = await client.run(CreateCampaignDocument, { input: { exits, ...input } });
  for (const step of steps)
    await client.run(AddCampaignStepDocument, { input: { campaignId: createCampaign.id, ...step } });
  await client.run(SetCampaignStatusDocument, { input: { campaignId: createCampaign.id, status: 'ACTIVE' } });
  return createCampaign.id;
}

/** Begins to import so many people who can be written to by e-mail; `ended` tells whether all of them are there. */
export async function importPeople(client: Client, count: number): Promise<{ ended: () => Promise<boolean> }> {
  const rows = Array.from({ length: count }, (_, n) => `Ana ${n},lead-${n}@example.com,México,America/Mexico_City`);
  const fileId = await client.upload('leads.csv', ['Nombre,Correo,País,Zona horaria', ...rows].join('\n'));
  const { startLeadImport } = await client.run(StartLeadImportDocument, { input: { fileId } });
  return {
    ended: async () => {
      const { leadImport } = await client.run(LeadImportDocument, { id: startLeadImport.id });
      return leadImport.status === 'FINISHED' && leadImport.counts.created === count;
    },
  };
}
