import { expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { newLead, newPhone } from '../support/leads.ts';
import { AddLeadNoteDocument } from '../support/graphql/graphql.ts';
import { openTestApp } from '../support/test-app.ts';
import { importContent } from './imports.ts';
import { multiply, readDuring } from './many-for-one.ts';

it.each([true, false])('of a lead with thousands of notes those of the file are read (trial: %s)', async (dryRun) => {
  const app = await openTestApp();
  const owner = await newBroker(app);
  const phone = newPhone();
  const { id: leadId } = await newLead(owner, { name: 'Ana', phone });
  await owner.run(AddLeadNoteDocument, { input: { leadId, body: 'hola' } });
  await multiply(app, 'lead_notes', { leadId }, 3000, (index) => ({ body: `n${index}` }));
  const rows = ['hola', 'n7', 'otra', 'otra', 'más'].map((note) => `Ana,${phone},${note}`);
  let counts;
  const { examined } = await readDuring(app, 'lead_notes', async () => {
    counts = (await importContent(app, owner, ['Nombre,Teléfono,Notas', ...rows].join('\n'), { dryRun })).counts;
  });
  expect(counts).toMatchObject({ updated: 2, unchanged: 3 });
  expect(examined).toBeLessThan(10);
});
