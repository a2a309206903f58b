import { getCountries, isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';
import { headerKey } from '../import-fields.ts';

/** Reads a country by its code or its Spanish, English or Portuguese name, or null. */
export function countryText(text: string): CountryCode | null {
  const code = text.trim().toUpperCase();
  return isSupportedCountry(code) ? code : (countryByName.get(headerKey(text)) ?? null);
}

const countryByName = new Map<string, CountryCode>(
  ['es', 'en', 'pt'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return getCountries().map((country) => [headerKey(names.of(country) ?? country), country] as const);
  }),
);

/** Short forms that people write and no language table has. */
const shortNames: Partial<Record<CountryCode, string[]>> = {
  AR: ['arg'],
  CO: ['col'],
  DO: ['repdominicana'],
  ES: ['esp'],
  MX: ['mex'],
  US: ['eeuu', 'usa', 'eua'],
};
for (const [country, names] of Object.entries(shortNames) as [CountryCode, string[]][]) {
  for (const name of names) countryByName.set(name, country);
}
