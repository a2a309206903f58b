import type { CountryCode } from 'libphonenumber-js/max';

/** What money is called where the sign alone does not say it (`$`, or nothing). */
export const currencyOf: Partial<Record<CountryCode, string>> = {
  AR: 'ARS',
  BO: 'BOB',
  BR: 'BRL',
  CL: 'CLP',
  CO: 'COP',
  CR: 'CRC',
  CU: 'CUP',
  DO: 'DOP',
  EC: 'USD',
  ES: 'EUR',
  GQ: 'XAF',
  GT: 'GTQ',
  HN: 'HNL',
  MX: 'MXN',
  NI: 'NIO',
  PA: 'USD',
  PE: 'PEN',
  PR: 'USD',
  PT: 'EUR',
  PY: 'PYG',
  SV: 'USD',
  US: 'USD',
  UY: 'UYU',
  VE: 'VES',
};

/** Signs and words that name a currency, folded to lower case without accents. */
export const currencyBySign: Record<string, string> = {
  us$: 'USD',
  u$s: 'USD',
  usd: 'USD',
  dolares: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euros: 'EUR',
  uf: 'CLF',
  r$: 'BRL',
  's/': 'PEN',
  mx$: 'MXN',
};
