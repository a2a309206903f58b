import type { CountryCode } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { Channel } from '../../src/lead/channel.ts';
import type { ImportField } from '../../src/lead/import/csv/import-fields.ts';
import type { ImportedLead } from '../../src/lead/import/csv/imported-lead.ts';
import type { ColumnMapping } from '../../src/lead/import/csv/map-columns.ts';
import { mapRow } from '../../src/lead/import/csv/map-row.ts';
import { refusalInWords } from '../../src/lead/import/csv/refusal-words.ts';
import { Stage } from '../../src/lead/stage.ts';
import { TreatmentType } from '../../src/lead/treatment-type.ts';

function rowOf(written: Partial<Record<ImportField, string>>, country: CountryCode = 'MX') {
  const fields = Object.keys(written) as ImportField[];
  const mapping: ColumnMapping = Object.fromEntries(
    fields.map((field, index) => [field, { index, column: `Columna ${field}` }]),
  );
  return mapRow(Object.values(written), mapping, { country, today: '2026-12-01' });
}

function leadOf(written: Partial<Record<ImportField, string>>, country?: CountryCode): ImportedLead {
  const row = rowOf({ name: 'Ana', email: 'ana@example.com', ...written }, country);
  if ('refused' in row) throw new Error(JSON.stringify(row.refused));
  return row.lead;
}

describe('an imported row', () => {
  it('becomes a lead, with null for all it does not say', () => {
    expect(rowOf({ name: ' Ana  María ', surnames: 'Ruiz', email: 'ANA@Example.com', phone: '', notes: ' ' })).toEqual({
      lead: {
        externalId: null,
        name: 'Ana María Ruiz',
        phone: null,
        email: 'ana@example.com',
        country: 'MX',
        zone: null,
        facts: {},
        stage: null,
        treatment: null,
        assigneeEmail: null,
        notes: null,
        consents: [],
      },
    });
  });

  it.each<[string, CountryCode]>([
    ['España', 'ES'],
    ['spain', 'ES'],
    ['MÉXICO', 'MX'],
    ['mx', 'MX'],
    ['Mexico', 'MX'],
    ['Rep. Dominicana', 'DO'],
    ['Brasil', 'BR'],
    ['EE. UU.', 'US'],
    ['Estados Unidos', 'US'],
  ])('is read in its own country: %s', (text, country) => {
    expect(leadOf({ country: text }, 'CO').country).toBe(country);
  });

  it('reads phone and money the way of its country', () => {
    const lead = leadOf({ country: 'España', phone: '612 345 678', budget: '250.000' }, 'MX');
    expect(lead.phone).toMatchObject({ e164: '+34612345678', valid: true });
    expect(lead.facts.budget).toEqual({ amount: '250000', currency: 'EUR' });
  });

  it.each<[ImportField, string, unknown]>([
    ['purpose', 'Inversión', 'invest'],
    ['purpose', 'LIVE_IN', 'live_in'],
    ['purpose', 'To rent', 'rent'],
    ['financing', 'crédito hipotecario', 'mortgage_needed'],
    ['financing', 'Con un crédito aprobado', 'mortgage_approved'],
    ['timeframeMonths', '6', 6],
    ['timeframeMonths', 'en un año', 12],
    ['monthlyIncome', '45 mil pesos', { amount: '45000', currency: 'MXN' }],
    ['location', ' Roma  Norte ', 'Roma Norte'],
  ])('tells the fact %s by %j', (name, text, value) => {
    expect(leadOf({ [name]: text }).facts).toEqual({ [name]: value });
  });

  it('understands stages and treatments as people write them', () => {
    const lead = leadOf({ stage: 'Calificación financiera', treatment: 'manual follow-up', zone: 'America/Bogota' });
    expect(lead).toMatchObject({
      stage: Stage.CALIFICACION_FINANCIERA,
      treatment: TreatmentType.MANUAL_FOLLOW_UP,
      zone: 'America/Bogota',
    });
  });

  it.each([
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['EUROPE/MADRID', 'Europe/Madrid'],
    ['utc', 'UTC'],
  ])('reads the zone %s as %s', (zone, name) => {
    expect(leadOf({ zone }).zone).toBe(name);
  });

  it('records a yes and a no per channel, and nothing for an empty cell', () => {
    const lead = leadOf({
      consentAll: 'sí',
      consentCall: 'NO',
      consentSms: '',
      consentDate: '05/03/2026 10:15',
      consentSource: 'formulario web',
    });
    const given = { isGiven: true, givenOn: '2026-03-05', source: 'formulario web' };
    expect(lead.consents).toEqual([
      { channel: Channel.TELEGRAM, ...given },
      { channel: Channel.WHATSAPP, ...given },
      { channel: Channel.EMAIL, ...given },
      { channel: Channel.CALL, ...given, isGiven: false },
    ]);
    expect(leadOf({ consentWhatsapp: '', consentSms: 'x' }).consents.map((consent) => consent.channel)).toEqual([
      'sms',
    ]);
  });

  it.each<[string, CountryCode, string]>([
    ['2026-03-05', 'MX', '2026-03-05'],
    ['5/3/2026', 'AR', '2026-03-05'],
    ['3-5-2026', 'US', '2026-03-05'],
    ['2026-03-05T10:15:00Z', 'MX', '2026-03-05'],
  ])('reads the day %s in %s as %s', (consentDate, country, day) => {
    expect(leadOf({ consentSms: '1', consentDate }, country).consents[0]?.givenOn).toBe(day);
  });

  it.each<[CountryCode, string]>([
    ['MX', '2026-11-02'],
    ['US', '2026-02-11'],
  ])('has its day and month in the order of the broker in %s, whatever its own country', (broker, day) => {
    for (const country of ['México', 'Estados Unidos', 'España', '']) {
      const { consents } = leadOf({ country, consentSms: 'sí', consentDate: '02/11/2026' }, broker);
      expect(consents[0]?.givenOn).toBe(day);
    }
  });

  it.each([
    ['sí', '', []],
    ['sí', 'sí', [true]],
    ['sí', 'no', [false]],
    ['no', '', [false]],
    ['no', 'sí', [true]],
    ['', '', []],
  ])('with %j to all channels and %j in the column of one', (consentAll, consentWhatsapp, expected) => {
    const ofWhatsapp = leadOf({ consentAll, consentWhatsapp }).consents.filter(
      ({ channel }) => channel === Channel.WHATSAPP,
    );
    expect(ofWhatsapp.map(({ isGiven }) => isGiven)).toEqual(expected);
  });

  it.each<[ImportField, string]>([
    ['phone', '12345'],
    ['phone', '5.21551E+12'],
    ['email', 'luis@example'],
    ['email', 'ana example.com'],
    ['email', 'ana..ruiz@example.com'],
    ['email', 'ana.@example.com'],
    ['email', 'añá@example.com'],
    ['email', 'ana@example.com, luis@example.com'],
    ['country', 'Atlántida'],
    ['zone', 'GMT-6'],
    ['zone', 'EST'],
    ['zone', 'Mexico/Nowhere'],
    ['budget', 'entre 80 y 100 millones'],
    ['budget', 'poco'],
    ['budget', '1234567890123456'],
    ['purpose', 'quién sabe'],
    ['financing', 'depende'],
    ['timeframeMonths', '601'],
    ['timeframeMonths', 'algún día'],
    ['monthlyIncome', 'suficiente'],
    ['stage', 'dormido'],
    ['treatment', 'nada'],
    ['assigneeEmail', 'Luis'],
    ['consentSms', 'quizá'],
    ['consentDate', '31/02/2026'],
    ['consentDate', '05/03/26'],
  ])('is refused by the column %s without repeating the value %j', (field, value) => {
    const row = rowOf({ name: 'Ana', phone: '+525512345678', email: 'ana@example.com', [field]: value });
    const refused = 'refused' in row ? row.refused : [];
    expect(refused.map(({ column }) => column)).toEqual([`Columna ${field}`]);
    const told = refused.map((why) => refusalInWords(why, 'en'));
    expect(told.every(({ problem, fix }) => problem.length > 10 && fix.length > 5)).toBe(true);
    expect(JSON.stringify([refused, told])).not.toContain(value);
  });

  it('is refused for everything that is wrong with it at once', () => {
    const row = rowOf({ name: '', phone: '', email: '', stage: 'dormido' });
    const columns = 'refused' in row ? row.refused.map(({ column }) => column) : [];
    expect(columns).toEqual(['Columna name', 'Columna phone', 'Columna stage']);
  });
});
