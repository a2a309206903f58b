import { isISO31661Alpha2, isISO4217CurrencyCode, isURL, matches } from 'class-validator';
import { problem, type Problem } from '../language/problems/problem.ts';
import { cleanPhone } from './clean-phone.ts';
import { lengthOf, type Cleaned } from './clean-text.ts';
import { emailAddress } from './email-address.ts';
import { Format } from './input-format.ts';
import { zoneName } from './zone-name.ts';

/** An ISO 3166-1 alpha-2 code, in any case. */
export function Country(): PropertyDecorator {
  return upperCase(isISO31661Alpha2, problem('COUNTRY_UNKNOWN'));
}

/** An ISO 4217 code, in any case. */
export function Currency(): PropertyDecorator {
  return upperCase(isISO4217CurrencyCode, problem('CURRENCY_UNKNOWN'));
}

/** An IANA time zone in any case, kept as IANA spells it. */
export function Zone(): PropertyDecorator {
  return Format((raw) => {
    const text = zoneName(raw.trim());
    return text === null ? { problem: problem('ZONE_UNKNOWN') } : { text };
  });
}

/** A BCP 47 locale whose language Intl can name, in its canonical form: `es_MX` is `es-MX`. */
export function Locale(): PropertyDecorator {
  return Format((raw) => {
    const text = raw.length <= 100 ? canonicalLocale(raw.trim().replaceAll('_', '-')) : null;
    return text ? { text } : { problem: problem('LOCALE_UNKNOWN') };
  });
}

/** An https:// address. */
export function HttpsUrl(): PropertyDecorator {
  return checked(isHttpsUrl, problem('URL_INVALID'));
}

/** An e-mail address, kept in lower case. */
export function Email(): PropertyDecorator {
  return Format((raw) => {
    const text = emailAddress(raw.trim());
    return text === null ? { problem: problem('EMAIL_INVALID') } : { text };
  });
}

/** A phone number as people write it. */
export function Phone(): PropertyDecorator {
  return Format(cleanPhone);
}

export const e164 = /^\+[1-9]\d{6,14}$/;

/** A phone number in E.164. */
export function E164(): PropertyDecorator {
  return Pattern(e164, problem('E164_INVALID'));
}

export function Pattern(pattern: RegExp, unlike: Problem): PropertyDecorator {
  return checked((text) => matches(text, pattern), unlike);
}

/** A password is taken as it is typed; the characters need only be whole. */
export function Password({ min, otherwise }: { min: number; otherwise: Problem }): PropertyDecorator {
  return Format((raw) => {
    const length = lengthOf(raw);
    const isGood = raw.isWellFormed() && !raw.includes('\0') && length >= min && length <= 200;
    return isGood ? { text: raw } : { problem: otherwise };
  });
}

function isHttpsUrl(text: string): boolean {
  return text.length <= 2000 && isURL(text, { protocols: ['https'], require_protocol: true });
}

function upperCase(isCode: (text: string) => boolean, otherwise: Problem): PropertyDecorator {
  return Format((raw) => asRead(raw.trim().toUpperCase(), isCode, otherwise));
}

function checked(isGood: (text: string) => boolean, otherwise: Problem): PropertyDecorator {
  return Format((raw) => asRead(raw.trim(), isGood, otherwise));
}

function asRead(text: string, isGood: (text: string) => boolean, otherwise: Problem): Cleaned {
  return isGood(text) ? { text } : { problem: otherwise };
}

function canonicalLocale(text: string): string | null {
  try {
    const [locale] = Intl.getCanonicalLocales(text);
    return locale && Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0 ? locale : null;
  } catch {
    return null;
  }
}
