import { existsSync, readFileSync } from 'node:fs';
import type { CountryCode } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { phoneIdentity, phoneKey } from '../../src/lead/identity/phone-identity.ts';
import { writtenPhones } from './written-phones.ts';

const folder = new URL('../../../shared/data/phones/', import.meta.url);
if (!existsSync(folder)) console.info('phone vectors left out: shared/data is not beside the project');

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const e164 = (raw: string, country: CountryCode) => {
  const phone = phoneIdentity(raw, country);
  return 'refused' in phone ? phone.refused : phone.e164;
};

/** A mobile of each country, as it is dialled from abroad after 00. */
const mobiles: [CountryCode, string][] = [
  ['AR', '54 9 11 1234 5678'],
  ['BO', '591 71234567'],
  ['BR', '55 11 96123-4567'],
  ['CL', '56 9 6123 4567'],
  ['CO', '57 302 2345678'],
  ['CR', '506 8312 3456'],
  ['DO', '1 809 234 5678'],
  ['EC', '593 99 123 4567'],
  ['ES', '34 612 345 678'],
  ['GB', '44 7400 123456'],
  ['MX', '52 55 1234 5678'],
  ['PE', '51 987 654 321'],
  ['US', '1 212 555 0123'],
  ['UY', '598 94 231 234'],
  ['VE', '58 412 1234567'],
];

describe('phone identity', () => {
  it.each(mobiles)('reads 00 and a calling code as international in %s', (home) => {
    for (const [, number] of mobiles) {
      const [code = '', ...rest] = number.split(' ');
      const digits = number.replace(/\D/g, '');
      const written = [
        `00${digits}`,
        `00 ${number}`,
        `(00${code}) ${rest.join(' ')}`,
        `00-${number}`,
        `00 (${code}) ${rest.join(' ')}`,
      ];
      expect(written.map((raw) => e164(raw, home))).toEqual(written.map(() => `+${digits}`));
    }
  });

  it.each<[string, CountryCode, string]>([
    ['005 34 612 345 678', 'CO', '+34612345678'],
    ['007 1 305 555 0123', 'CO', '+13055550123'],
    ['00 15 34 612 345 678', 'BR', '+34612345678'],
    ['011 52 55 1234 5678', 'US', '+525512345678'],
  ])('reads %s, as it is dialled in %s, as %s', (raw, country, expected) => {
    expect(e164(raw, country)).toBe(expected);
  });

  it('does not take a number of its own country for a foreign one when a digit is missing', () => {
    expect(e164('0057 302 234567', 'CO')).toBe('PHONE_LENGTH_IMPOSSIBLE');
    expect(e164('0057 802 234 5678', 'CO')).toBe('+578022345678');
  });

  it.each(writtenPhones)('gives one person one number: %s', (_, country, expected, written) => {
    expect(written.map((raw) => e164(raw, country))).toEqual(written.map(() => expected));
  });

  it('gives an Argentine line one key, whether or not the mobile 9 was written', () => {
    const [mobile, plain] = ['+54 9 11 2345 6789', '11 2345 6789'].map((raw) => phoneIdentity(raw, 'AR'));
    expect(mobile).toMatchObject({ e164: '+5491123456789', key: '+541123456789' });
    expect(plain).toMatchObject({ e164: '+541123456789', key: '+541123456789' });
    expect(phoneKey('+34912345678')).toBe('+34912345678');
  });

  it('leaves a Brazilian landline as it is', () => {
    expect(e164('(11) 2345-6789', 'BR')).toBe('+551123456789');
  });

  it.each<[string, string]>([
    ['', 'PHONE_EMPTY'],
    ['  ', 'PHONE_EMPTY'],
    ['sin teléfono', 'PHONE_NOT_ONE_NUMBER'],
    ['5.21551E+12', 'PHONE_ROUNDED'],
    ['5,21551E+12', 'PHONE_ROUNDED'],
    ['+999 1234 5678', 'PHONE_COUNTRY_IMPOSSIBLE'],
    ['+800 1234 5678', 'PHONE_COUNTRY_IMPOSSIBLE'],
    ['1234 5678', 'PHONE_TOO_SHORT'],
    ['+52 55 1234 5678 9', 'PHONE_TOO_LONG'],
    ['55 1234 5678 / 55 8765 4321', 'PHONE_NOT_ONE_NUMBER'],
    ['5512345678 5587654321', 'PHONE_NOT_ONE_NUMBER'],
    ['+52 55 1234 5678 - 81 8765 4321', 'PHONE_NOT_ONE_NUMBER'],
    ['+52 55 1234 5678 +34 612 345 678', 'PHONE_NOT_ONE_NUMBER'],
    ['5512345699;5587654321', 'PHONE_NOT_ONE_NUMBER'],
    ['5512345699,,5587654321', 'PHONE_NOT_ONE_NUMBER'],
    ['5512345699 ext 5587654321', 'PHONE_NOT_ONE_NUMBER'],
    ['5512345699 # 5587654321', 'PHONE_NOT_ONE_NUMBER'],
    ['55 1234 5678 9012 3456 7890 1234', 'PHONE_TOO_LONG'],
    ['1 '.repeat(120), 'PHONE_TOO_LONG'],
    ["'".repeat(10_000), 'PHONE_TOO_LONG'],
  ])('refuses %j as %s and keeps what was written', (raw, refused) => {
    expect(phoneIdentity(raw, 'MX')).toEqual({ refused, raw });
  });

  it.each(['5512345699 ext: 7246433', '5512345699 # 8765432', '5512345699 ext 123456'])(
    'takes the digits after %j for an extension, because they are no number of the country',
    (raw) => {
      expect(phoneIdentity(raw, 'MX')).toMatchObject({ e164: '+525512345699', raw });
    },
  );

  it('stores a possible number that is not valid, with the country expected', () => {
    expect(phoneIdentity('+56912345678', 'MX')).toMatchObject({ country: 'CL', valid: false });
    expect(phoneIdentity('+1 212 123 1234', 'DO')).toMatchObject({ country: 'DO', valid: false });
    expect(phoneIdentity('+1 212 123 1234', 'MX')).toMatchObject({ country: 'US', valid: false });
  });
});

/** 800 and 900 numbers of +1 belong to no country of the plan in particular; the metadata names its main one. */
const isSharedByNorthAmerica = (number: string) => /^\+1[89]00/.test(number);

interface ExampleNumber {
  region: CountryCode;
  type: string;
  e164: string;
}

describe.runIf(existsSync(folder))('phone identity, held against the numbers of libphonenumber', () => {
  const examples = existsSync(folder) ? (read('example-numbers.json') as ExampleNumber[]) : [];

  it.each(examples)('reads the $region $type example and dials all but premium rate', (example) => {
    const phone = phoneIdentity(example.e164, example.region);
    expect(phone).toMatchObject({
      e164: example.e164,
      country: isSharedByNorthAmerica(example.e164) ? 'US' : example.region,
      valid: example.type !== 'premiumRate',
    });
  });
});

interface MessyNumber {
  input: string;
  region: CountryCode | null;
  possible?: boolean;
  valid?: boolean;
  e164?: string;
}

/** Where this product decides otherwise than the reference, and why. */
const exceptions: Record<string, string[]> = {
  'old Mexican prefixes are understood, not refused': [
    '013312345678',
    '044(33)1234-5678',
    '01 (449)978-0001',
    '044 (33) 1234-5678',
  ],
  'letters are a note beside a number, not keys to press': ['+1 650 GOO OGLE', '0900 DDA 6005', '0900 a332 600A5'],
  'a number that only dials inside its town reaches nobody from here': ['253-0000', '1 3000'],
  'a calling code without a country has no rules of contact': ['+800 1234 5678'],
  'two numbers in one cell are not one': [
    '(212)123-1234 x508\\x1234',
    '03 3316005 x 123456789',
    '03 3316005 x. 123456789',
    '03 3316005 ~ 123456789',
  ],
};

describe.runIf(existsSync(folder))('phone identity, held against messy inputs', () => {
  const messy = existsSync(folder) ? (read('parse-messy.json') as MessyNumber[]) : [];
  const named = new Set(Object.values(exceptions).flat());
  const isExcepted = (m: MessyNumber) => named.has(m.input) || m.input.includes('phone-context');
  const agrees = (m: MessyNumber) => {
    const phone = phoneIdentity(m.input, m.region ?? 'ES');
    if ('refused' in phone) return !m.possible;
    return m.possible === true && phone.e164 === m.e164 && phone.valid === m.valid;
  };

  it.each(messy.filter((m) => !isExcepted(m)))('agrees with the reference on $input in $region', (m) => {
    expect(agrees(m)).toBe(true);
  });

  it('differs on each named exception', () => {
    const differing = messy.filter((m) => named.has(m.input) && !agrees(m)).map((m) => m.input);
    expect(differing.toSorted()).toEqual([...named].toSorted());
  });

  it('refuses links with a phone-context, which no person types, every time', () => {
    const links = messy.filter((m) => m.input.includes('phone-context'));
    expect(links.length).toBeGreaterThan(5);
    const again = [...links, ...links].map((m) => phoneIdentity(m.input, 'NZ'));
    expect(again.every((phone) => 'refused' in phone && phone.refused === 'PHONE_NOT_ONE_NUMBER')).toBe(true);
  });
});
