import {
  StartLeadImportDocument,
  LeadImportDocument,
  type LeadImportPartsFragment,
  type StartLeadImportInput,
} from '../support/graphql/graphql.ts';
import type { Client } from '../support/client.ts';
import type { TestApp } from '../support/test-app.ts';

type Values = Partial<Omit<StartLeadImportInput, 'fileId'>>;

/** Sends a file, imports it to its end and answers what became of it. */
export async function importContent(
  app: TestApp,
  client: Client,
  content: string,
  values: Values = {},
): Promise<LeadImportPartsFragment> {
  return importStored(app, client, await client.upload('leads.csv', content), values);
}

export async function importStored(
  app: TestApp,
  client: Client,
  fileId: string,
  values: Values = {},
): Promise<LeadImportPartsFragment> {
  const { startLeadImport } = await client.run(StartLeadImportDocument, { input: { fileId, ...values } });
  await app.runDueJobs();
  return (await client.run(LeadImportDocument, { id: startLeadImport.id })).leadImport;
}

/** A file of so many people, each with a Mexican number that exists in the numbering plan; `padding` makes each row longer. */
export function manyLeads(count: number, { padding = 0 } = {}): string {
  const rows = Array.from({ length: count }, (_, index) => `${row(index)},${'x'.repeat(padding)}`);
  return ['Folio,Nombre,Teléfono,Correo,Presupuesto,Relleno', ...rows].join('\n');
}

function row(index: number): string {
  const digits = String(12_000_000 + index);
  return `L-${index},Ana ${index},55 ${digits.slice(0, 4)} ${digits.slice(4)},ana${index}@example.com,2500000`;
}
