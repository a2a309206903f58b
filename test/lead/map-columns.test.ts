import { describe, expect, it } from 'vitest';
import { importFields } from '../../src/lead/import/csv/import-fields.ts';
import { mapColumns, type ExplicitMapping } from '../../src/lead/import/csv/map-columns.ts';

const refusalsOf = (header: string[], explicit?: ExplicitMapping) => {
  const columns = mapColumns(header, explicit);
  return 'refused' in columns ? columns.refused.map(({ columns: names, code }) => [code, ...names]) : [];
};

describe('columns of an imported file', () => {
  it('are known by Spanish and English headers, whatever their case, accents and signs', () => {
    const header = ['FOLIO', 'Nombre', 'Apellidos', 'Teléfono ', 'Correo electrónico', 'País', 'Presupuesto', 'Ciudad'];
    const consent = ['¿Acepta WhatsApp?', 'acepta_llamadas', 'Acepta SMS', 'consent_email', 'Fecha de consentimiento'];
    const columns = mapColumns([...header, ...consent, 'Hobby', '']);
    expect(columns).toMatchObject({
      mapping: {
        externalId: { index: 0, column: 'FOLIO' },
        name: { index: 1 },
        surnames: { index: 2 },
        phone: { index: 3 },
        email: { index: 4 },
        country: { index: 5 },
        budget: { index: 6 },
        location: { index: 7 },
        consentWhatsapp: { index: 8 },
        consentCall: { index: 9 },
        consentSms: { index: 10 },
        consentEmail: { index: 11 },
        consentDate: { index: 12 },
      },
      unknown: ['Hobby'],
    });
  });

  it('are found as the explicit mapping says, which also decides between rivals', () => {
    const header = ['Contacto', 'Celular', 'Teléfono', 'Ref'];
    expect(mapColumns(header, { phone: 'celular', externalId: 'Ref' })).toEqual({
      mapping: {
        name: { index: 0, column: 'Contacto' },
        phone: { index: 1, column: 'Celular' },
        externalId: { index: 3, column: 'Ref' },
      },
      unknown: ['Teléfono'],
    });
  });

  it('are left to the field that was chosen for them', () => {
    const columns = mapColumns(['Nombre', 'Correo', 'Celular'], { notes: 'Celular' });
    expect(columns).not.toHaveProperty('mapping.phone');
    expect(columns).toMatchObject({ mapping: { notes: { index: 2 } }, unknown: [] });
  });

  it.each<[string, string[], ExplicitMapping, string[]]>([
    ['two for one field', ['Nombre', 'Celular', 'Teléfono'], {}, ['Celular', 'Teléfono']],
    ['one header twice', ['Nombre', 'Correo', 'Notas', 'Notas'], {}, ['Notas', 'Notas']],
    ['one for two fields', ['Nombre', 'Correo', 'Dato'], { notes: 'Dato', location: 'Dato' }, ['Dato']],
    ['one that is not there', ['Nombre', 'Correo'], { notes: 'Notitas' }, ['Notitas']],
  ])('are refused by name: %s', (_, header, explicit, columns) => {
    const [refusal] = refusalsOf(header, explicit);
    expect(refusal?.slice(1)).toEqual(columns);
  });

  it.each<[string[], ExplicitMapping, string[]]>([
    [['Nombre', 'Tel', 'Tel'], {}, ['Tel', 'Tel']],
    [['Nombre', 'Tel', 'TEL '], {}, ['Tel', 'TEL ']],
    [['Nombre', 'Tel', 'Celular', 'Tel'], {}, ['Tel', 'Tel']],
    [['Nombre', 'Tel', 'Tel'], { phone: 'Tel' }, ['Tel', 'Tel']],
    [['Nombre', 'Tel', 'Celular', 'Tel'], { phone: 'Tel' }, ['Tel', 'Tel']],
  ])(
    'of one header cannot be told apart by a mapping, and are to be renamed: %j with %j',
    (header, explicit, columns) => {
      expect(refusalsOf(header, explicit)).toEqual([['HEADER_REPEATED', ...columns]]);
    },
  );

  it('of one header leave another column of the field to the mapping', () => {
    const columns = mapColumns(['Nombre', 'Tel', 'Celular', 'Tel'], { phone: 'Celular' });
    expect(columns).toMatchObject({ mapping: { phone: { index: 2 } }, unknown: ['Tel', 'Tel'] });
  });

  it('must hold a name and a way to reach the person', () => {
    expect(refusalsOf(['Hobby'])).toEqual([['NAME_COLUMN_MISSING'], ['CONTACT_COLUMN_MISSING']]);
  });

  it('have no header that stands for two fields', () => {
    const headers = Object.values(importFields).flat();
    expect(new Set(headers).size).toBe(headers.length);
  });
});
