import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isExampleRecipient } from '../../src/contact-policy/decision/example-recipient.ts';
import type { ImportedLead } from '../../src/lead/import/csv/imported-lead.ts';
import { openLeadFile, type LeadRow } from '../../src/lead/import/csv/read-leads.ts';

async function readExample() {
  const file = await openLeadFile(createReadStream(new URL('../../examples/leads.csv', import.meta.url)), {
    country: 'MX',
    today: '2026-12-01',
  });
  if ('refused' in file) throw new Error(JSON.stringify(file.refused));
  const rows: LeadRow[] = [];
  for await (const row of file.rows) rows.push(row);
  const leads = rows.flatMap((row) => ('lead' in row ? [row.lead] : []));
  const refused = rows.flatMap((row) =>
    'refused' in row ? row.refused.map((why) => ({ line: row.line, ...why })) : [],
  );
  return { file, rows, leads, refused };
}

const { file, rows, leads, refused } = await readExample();
const person = ({ phone, email }: ImportedLead) => phone?.key ?? email;

describe('the example export of a brokerage', () => {
  it('has a use for each of its columns', () => {
    expect(file.unknown).toEqual([]);
    expect(Object.keys(file.mapping)).toHaveLength(file.header.length);
  });

  it('holds 60 people in 63 good rows: three are written twice', () => {
    expect(rows).toHaveLength(67);
    expect(leads).toHaveLength(63);
    expect(new Set(leads.map(person)).size).toBe(60);
    expect(new Set(leads.map((lead) => lead.externalId)).size).toBe(63);
  });

  it('has four rows that are refused, each for its own reason', () => {
    expect(refused.map(({ column, code }) => [column, code])).toEqual([
      ['Teléfono', 'CONTACT_MISSING'],
      ['Teléfono', 'PHONE_TOO_SHORT'],
      ['', 'TOO_MANY_CELLS'],
      ['Correo', 'EMAIL_UNREADABLE'],
    ]);
    expect(refused.every(({ line }) => line > 30)).toBe(true);
  });

  it('reaches only example numbers and addresses, all of which may be dialled', () => {
    const recipients = leads.flatMap(({ phone, email }) => [phone?.e164 ?? email ?? '', email ?? phone?.e164 ?? '']);
    expect(recipients.filter((recipient) => !isExampleRecipient(recipient))).toEqual([]);
    expect(leads.filter(({ phone }) => phone && !phone.valid)).toEqual([]);
  });

  it('is from four countries, keeps a note of two lines and reads each budget in its currency', () => {
    const count = (country: string) => leads.filter((lead) => lead.country === country).length;
    expect(['MX', 'CO', 'AR', 'ES'].map(count)).toEqual([21, 17, 13, 12]);
    expect(leads.filter(({ notes }) => notes?.includes('\n'))).toHaveLength(2);
    const currencies = new Set(leads.map(({ facts }) => facts.budget?.currency));
    expect(currencies).toEqual(new Set(['MXN', 'COP', 'USD', 'EUR', undefined]));
  });

  it('proves each consent that is given with a day and a source', () => {
    const given = leads.flatMap((lead) => lead.consents).filter((consent) => consent.isGiven);
    expect(given.length).toBeGreaterThan(60);
    expect(given.filter(({ givenOn, source }) => !givenOn || !source)).toEqual([]);
  });
});
