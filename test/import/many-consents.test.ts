import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { importContent } from './imports.ts';
import { readDuring } from './many-for-one.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const header = 'Nombre,Teléfono,Acepta SMS,Origen';
const answers = (said: string, day: string) => `Ana,222 123 4501,${said},Oficina,${day}`;
const objections = (count: number) =>
  Array.from({ length: count }, (_, index) => `Ana,222 123 4501,no,Feria ${index}`).join('\n');

describe('a lead that many rows report about', () => {
  it('costs one write of consents for all of them', async () => {
    const owner = await newBroker(app);
    const { requests } = await readDuring(app, 'consents', () =>
      importContent(app, owner, `${header}\n${objections(80)}`),
    );
    const consents = app.app.runtime.database.db.collection('consents');
    expect(await consents.countDocuments({ broker: owner.brokerId })).toBe(80);
    expect(requests).toBeLessThan(10);
  });

  it.each([true, false])('keeps a hundred of them, and refuses the next with its fix (trial: %s)', async (dryRun) => {
    const owner = await newBroker(app);
    const { counts, errorFile } = await importContent(app, owner, `${header}\n${objections(103)}`, { dryRun });
    expect(counts).toMatchObject({ created: 1, updated: 99, refused: 3 });
    const refused = await (await fetch(errorFile!.url)).text();
    expect(refused).toContain('102,Acepta SMS,"Files have reported 100 consents');
  });

  it('keeps what is news for a channel beyond them', async () => {
    const owner = await newBroker(app);
    await importContent(app, owner, `${header}\n${objections(100)}`);
    const of = async (said: string, day: string) =>
      (await importContent(app, owner, `${header},Fecha consentimiento\n${answers(said, day)}`)).counts;
    expect(await of('sí', '2026-04-17')).toMatchObject({ updated: 1 });
    expect(await of('no', '2026-04-16')).toMatchObject({ updated: 1 });
    // The consent counts by its day.
    expect(await of('no', '2026-04-15')).toMatchObject({ refused: 1 });
    expect(await of('no', '2026-04-18')).toMatchObject({ updated: 1 });
    expect(await of('no', '2026-04-19')).toMatchObject({ refused: 1 });
    const other = `Nombre,Teléfono,Acepta correo\nAna,222 123 4501,no`;
    expect((await importContent(app, owner, other)).counts).toMatchObject({ updated: 1 });
  });

  it('is unchanged by a file that is read again', async () => {
    const owner = await newBroker(app);
    for (const counts of [{ updated: 99 }, { unchanged: 100 }])
      expect((await importContent(app, owner, `${header}\n${objections(100)}`)).counts).toMatchObject(counts);
  });
});
