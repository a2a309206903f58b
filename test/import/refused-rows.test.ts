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

  it('holds the first of them when their reasons have more than 10 MB, and the import says how many there are besides', async () => {
    const owner = await newBroker(app);
    const fields = ['pais', 'zonahoraria', 'presupuesto', 'etapa', 'tratamiento', 'correoasesor', 'aceptasms'];
    const wrong = ['correo', ...fields, 'aceptawhatsapp', 'aceptallamadas', 'aceptacorreo', 'aceptatelegram'];
    // Each reason quotes its header, as long as one may be.
    const headers = wrong.map((name) => name.padEnd(200, '—'));
    const rows = 1400;
    const content = `nombre,${headers.join()}\n${`n${',q'.repeat(wrong.length)}\n`.repeat(rows)}x\n`;
    const done = await importContent(app, owner, content);
    const lines = (await (await fetch(done.errorFile!.url)).text()).trimEnd().split('\n');
    const kept = (lines.length - 1) / wrong.length;
    expect(kept).toBeGreaterThan(1000);
    expect(kept).toBeLessThan(rows);
    // Whole rows, and none after the first that was left out: the last row has one short reason.
    expect(lines.at(-1)).toMatch(new RegExp(`^${kept + 1},`));
    expect(done).toMatchObject({ status: 'FINISHED', counts: { rows: rows + 1, refused: rows + 1 } });
    expect(done.failures).toEqual([
      {
        code: 'REFUSED_ROWS_TOO_MANY',
        parameters: { kept, more: rows + 1 - kept },
      },
    ]);
  });
});
