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
});
