import {
  getCountryCallingCode,
  isPossiblePhoneNumber,
  ParseError,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { normalize } from '../../text/normalize.ts';

/** Why a text cannot be stored as a phone number. */
type PhoneRefusal =
  | 'PHONE_EMPTY'
  | 'PHONE_NOT_ONE_NUMBER'
  | 'PHONE_ROUNDED'
  | 'PHONE_COUNTRY_IMPOSSIBLE'
  | 'PHONE_TOO_SHORT'
  | 'PHONE_TOO_LONG'
  | 'PHONE_LENGTH_IMPOSSIBLE';

export interface PhoneIdentity {
  /** How the line is dialled from anywhere. */
  e164: string;
  /** What all ways to write the same line have in common: compare people and suppressions by this. */
  key: string;
  country: CountryCode;
  /** Only a valid number may be dialled; one that is merely possible is stored. */
  valid: boolean;
  raw: string;
}

export interface RefusedPhone {
  refused: PhoneRefusal;
  raw: string;
}

/** The most characters a number may be written with, extension and all. */
const maxTextLength = 250;

/** Reads a number as people type it in `country`; never throws. An extension is dropped and stays in `raw`. */
export function phoneIdentity(raw: string, country: CountryCode): PhoneIdentity | RefusedPhone {
  if (raw.length > maxTextLength) return { refused: 'PHONE_TOO_LONG', raw };
  const text = tidy(raw);
  if (text === '') return { refused: 'PHONE_EMPTY', raw };
  if (/^\d+(?:[.,]\d+)?e\+\d+$/i.test(text)) return { refused: 'PHONE_ROUNDED', raw };
  // A phone-context is read differently each time by libphonenumber-js 1.13.16: its global RegExp keeps its place.
  if (text.includes('phone-context')) return { refused: 'PHONE_NOT_ONE_NUMBER', raw };
  const written = internationally(text, country) ?? parse(text, country);
  if (typeof written === 'string')
    return { refused: areSeveral(text, country) ? 'PHONE_NOT_ONE_NUMBER' : written, raw };
  const home = countryOf(written, country);
  if (!home) return { refused: 'PHONE_COUNTRY_IMPOSSIBLE', raw };
  return {
    e164: written.number,
    key: phoneKey(written.number),
    country: home,
    valid: mayBeDialled(written),
    raw,
  };
}

/**
 * What all E.164 forms of one line have in common. In Argentina the 9 after +54 only says "mobile": area code and
 * subscriber number alone are unique (Plan Fundamental de Numeración Nacional), and people leave it out.
 */
export function phoneKey(e164: string): string {
  return e164.replace(/^\+549(?=\d{10}$)/, '+54');
}

/** Removes what copying from chats, links and spreadsheets leaves around a number. */
function tidy(raw: string): string {
  return normalize(raw, 'NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^['"=]+|['"]+$/g, '')
    .replace(/^tel:/i, '')
    .replace(/^[([\s]+(?=\+)/, '')
    .replace(/^\++(?:00(?=\d))?/, '+')
    .trim();
}

/**
 * Reads `00` as the plus in every country: libphonenumber takes the digits after it for a carrier where carriers are
 * chosen so (Colombia: 005, 007, 009; Brazil: 0015, 0055, …). Null where a carrier gives the only valid number.
 */
function internationally(text: string, country: CountryCode): PhoneNumber | PhoneRefusal | null {
  const plus = text.replace(/^[([\s]*00[\s().+-]*(?=[1-9])/, '+');
  if (plus === text) return null;
  const written = parse(plus, country);
  const isHome = plus.startsWith(`+${getCountryCallingCode(country)}`);
  if (isHome || isValid(written)) return written;
  const byCarrier = parse(text, country);
  return isValid(byCarrier) ? byCarrier : written;
}

function isValid(phone: PhoneNumber | PhoneRefusal): boolean {
  return typeof phone !== 'string' && phone.isValid();
}

/** In digits; a longer one that may be a number of the country is another number. */
const maxExtensionDigits = 6;

function parse(text: string, country: CountryCode): PhoneNumber | PhoneRefusal {
  try {
    const parsed = parsePhoneNumberWithError(text, { defaultCountry: country, extract: false });
    if (isNumberOfItsOwn(parsed.ext ?? '', country)) return 'PHONE_NOT_ONE_NUMBER';
    const written = withoutFormerPrefixes(parsed);
    return lengthRefusal(written) ?? written;
  } catch (cause) {
    if (cause instanceof ParseError) return refusals[cause.message] ?? 'PHONE_NOT_ONE_NUMBER';
    throw cause;
  }
}

function isNumberOfItsOwn(extension: string, country: CountryCode): boolean {
  return extension.length > maxExtensionDigits && isPossiblePhoneNumber(extension, country);
}

const refusals: Partial<Record<string, PhoneRefusal>> = {
  INVALID_COUNTRY: 'PHONE_COUNTRY_IMPOSSIBLE',
  TOO_SHORT: 'PHONE_TOO_SHORT',
  TOO_LONG: 'PHONE_TOO_LONG',
  INVALID_LENGTH: 'PHONE_LENGTH_IMPOSSIBLE',
};

/** The most digits a number can have anywhere (E.164), and the fewest of a whole one. */
const maxDigits = 15;
const fewestDigits = 6;

/** Whether a text that is no number is more than one: it can be cut between digits into two that may be. */
function areSeveral(text: string, country: CountryCode): boolean {
  return [...text.matchAll(/(?<=\d)[^\d+]+(?=[\d+])/g)].some(({ 0: mark, index }) => {
    const parts = [text.slice(0, index), text.slice(index + mark.length)];
    return parts.every((part) => {
      const { length } = part.replace(/\D/g, '');
      return length >= fewestDigits && length <= maxDigits && isPossiblePhoneNumber(part, country);
    });
  });
}

/**
 * Mexico dropped 01, 044, 045 and the mobile 1 (IFT, 3 August 2019); Brazil put a 9 before eight-digit mobiles
 * (Anatel, Resolução 553/2010, complete since 2016). Address books keep the old form.
 */
function withoutFormerPrefixes(phone: PhoneNumber): PhoneNumber {
  const today = phone.number
    .replace(/^\+52(?:01|04[45]|1)(?=[2-9]\d{9}$)/, '+52')
    .replace(/^(\+55\d{2})(?=[6-9]\d{7}$)/, '$19');
  if (today === phone.number) return phone;
  const rewritten = parsePhoneNumberWithError(today);
  return rewritten.isValid() ? rewritten : phone;
}

function lengthRefusal(phone: PhoneNumber): PhoneRefusal | null {
  if (phone.isPossible()) return null;
  return refusals[validatePhoneNumberLength(phone.number) ?? ''] ?? 'PHONE_LENGTH_IMPOSSIBLE';
}

/** A number that is only possible may fit several countries of one calling code: the expected one, else the main one. */
function countryOf(phone: PhoneNumber, expected: CountryCode): CountryCode | undefined {
  if (phone.country) return phone.country;
  const possible = phone.getPossibleCountries();
  return possible.includes(expected) ? expected : possible[0];
}

/**
 * A valid number is one whose type is known (the full metadata have types for every country). Premium-rate lines exist, but
 * are no person's phone, and dialling them is how toll fraud earns.
 */
function mayBeDialled(phone: PhoneNumber): boolean {
  const type = phone.getType();
  return type !== undefined && type !== 'PREMIUM_RATE';
}
