import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { importContent } from './imports.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('the file of refused rows', () => {
  it.each(['=', '+', '-', '@'])('holds no formula that a header beginning with %j would be', async (mark) => {
    const owner = await newBroker(app);
    const column = `${mark}HYPERLINK(A1)`;
    const mapping = [{ column, field: 'PHONE' as const }];
    const done = await importContent(app, owner, `Nombre,${column}\nAna,12\n`, { mapping });
    const lines = (await (await fetch(done.errorFile!.url)).text()).split('\n');
    expect(lines[1]).toMatch(/^2,"?'/);
    expect(lines[1]).toContain('HYPERLINK(A1)');
  });
});
