import { expect, it } from 'vitest';
import { FileUsageRows } from '../../src/storage/migrations/2026-12-file-usage.ts';
import { importStored } from '../import/imports.ts';
import { newBroker } from '../support/brokers.ts';
import { DeleteFileDocument, FileDocument, StartLeadImportDocument } from '../support/graphql/graphql.ts';
import { openTestApp } from '../support/test-app.ts';
import { storedFiles } from './file-rows.ts';
import { DAY } from '../../src/runtime/durations.ts';

const content = 'Nombre,Teléfono\nAna,5512345678\nEva,1\n';

it('files of an older Cadencia count for their bytes, and those of its imports are kept as those of today', async () => {
  const app = await openTestApp();
  const ana = await newBroker(app);
  const [imported, waiting, other] = [
    await ana.upload('a.csv', content),
    await ana.upload('b.csv', content),
    await ana.upload('c.csv', 'abc'),
  ];
  const { finishedAt } = await importStored(app, ana, imported);
  await ana.run(StartLeadImportDocument, { input: { fileId: waiting } });
  const { orm, database } = app.app.runtime;
  // As it was before.
  await database.db.collection('file_usage').drop();
  const marks = { 'metadata.neededBy': '', 'metadata.expiresAt': '' };
  await database.db.collection('files.files').updateMany({}, { $unset: marks });
  await new FileUsageRows(orm.em.getDriver(), orm.config).up();
  const { counted, bytes, files } = await storedFiles(app, ana.brokerId);
  expect([counted, files]).toEqual([bytes, 4]);
  const expires = async (id: string) => (await ana.run(FileDocument, { id })).file.expiresAt;
  expect(await expires(imported)).toBe(new Date(Date.parse(finishedAt!) + 30 * DAY).toISOString());
  expect(await expires(other)).toBeNull();
  const refused = await ana.refused(DeleteFileDocument, { input: { fileId: waiting } });
  expect(refused.extensions.reason).toBe('FILE_BEING_IMPORTED');
});
