import { getCountryCallingCode, isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';
import type { Lead } from '../lead.entity.ts';
import { phoneIdentity, phoneKey } from './phone-identity.ts';
import { searchKeys } from './search-keys.ts';
import { normalize } from '../../text/normalize.ts';

/** Words of a name, and of the e-mail address and external id together, that a lead is found by: its keys grow with their square. */
const maxWords = 12;

type Named = Pick<Lead, 'name' | 'phone' | 'phoneRaw' | 'country' | 'email' | 'externalId'>;

/** What text search finds a lead by; to be set anew whenever its name, phone or the like change. */
export function searchTerms(lead: Named): Pick<Lead, 'searchWords' | 'searchKeys'> {
  const searchWords = wordsOf(lead);
  return { searchWords, searchKeys: searchKeys(searchWords) };
}

/** The words a lead is found by: of its name, phone, e-mail address and external id, without accents and case. */
function wordsOf(lead: Named): string[] {
  const inName = words(lead.name).concat(words(lead.name.replace(/[^\p{L}\p{M}\p{N}]/gu, ' ')));
  const others = words(`${lead.email ?? ''} ${lead.externalId ?? ''}`).slice(0, maxWords);
  const first = [...new Set(inName)].slice(0, maxWords);
  return [...new Set([...first, ...phoneWords(lead), ...others])].filter(isWord);
}

/**
 * The words of a query, as many ways as it can be meant; none for a query without a letter or digit. Numbers in a row are
 * one phone, as people type `+52 222 123 4501` or dial it in `country`, or a phone and others, or the words that they are
 * written in, as in an external id such as `2026-256`.
 */
export function queryWords(query: string, country: CountryCode): string[][] {
  const written = words(query);
  const whole = withPhones(query, digitsIn);
  const dialled = isOneNumber(query)
    ? dialledDigits(query, country)
    : withPhones(query, (row) => dialledDigits(row, country));
  const ways = [words(whole), words(dialled), written.map(withoutPlus), written];
  const distinct = new Map(ways.map((way) => [way.join(' '), way]));
  return [...distinct.values()].filter((way) => way.length > 0);
}

function withPhones(query: string, digitsOf: (row: string) => string): string {
  return query.replace(/(?<!\S)[\d\s()+./-]+(?!\S)/g, (row) => ` ${digitsOf(row)} `);
}

/** No word stands beside it but those of links and extensions. */
function isOneNumber(query: string): boolean {
  return !/\p{L}/u.test(query.replace(/^\W*tel:|\bext\b/gi, ''));
}

/** The digits that the phone is found by, whichever way people of the country write it; those of the text when it is none. */
function dialledDigits(text: string, country: CountryCode): string {
  const digits = digitsIn(text);
  const phone = phoneIdentity(text, country);
  if ('refused' in phone) return digits;
  const key = digitsIn(phone.key);
  return key.endsWith(digits) ? digits : key;
}

/** Phones are found by their digits. */
function withoutPlus(word: string): string {
  return word.replace(/^\+(?=\d+$)/, '');
}

function words(text: string): string[] {
  return text.split(/\s+/).map(plain).filter(isWord);
}

/** A sign that stands alone is no word; nobody would mean it. */
function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function plain(word: string): string {
  return normalize(word, 'NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@._+-]/gu, '');
}

/**
 * The digits with the country code and without, because people leave it out; in Argentina also without the 9 of a mobile.
 * And those as they were written, which another country than that of the broker may read otherwise.
 */
function phoneWords({ phone, phoneRaw, country }: Pick<Lead, 'phone' | 'phoneRaw' | 'country'>): string[] {
  if (!phone) return [];
  const code = country && isSupportedCountry(country) ? getCountryCallingCode(country) : '';
  const forms = [digitsIn(phone), digitsIn(phoneKey(phone))];
  const national = forms.filter((digits) => digits.startsWith(code)).map((digits) => digits.slice(code.length));
  return [...forms, ...national, digitsIn(phoneRaw ?? '')];
}

function digitsIn(text: string): string {
  return text.replace(/\D/g, '');
}
