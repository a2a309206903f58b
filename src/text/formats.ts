import { isISO31661Alpha2, isISO4217CurrencyCode, isTimeZone, isURL, matches } from 'class-validator';
import { cleanPhone } from './clean-phone.ts';
import { lengthOf, type Cleaned } from './clean-text.ts';
import { Format } from './input-format.ts';

/** An ISO 3166-1 alpha-2 code, in any case. */
export function Country(): PropertyDecorator {
  return upperCase(isISO31661Alpha2, 'send an ISO 3166-1 alpha-2 code, such as MX');
}

/** An ISO 4217 code, in any case. */
export function Currency(): PropertyDecorator {
  return upperCase(isISO4217CurrencyCode, 'send an ISO 4217 code, such as MXN');
}

/** An IANA time zone. */
export function Zone(): PropertyDecorator {
  return checked(isTimeZone, 'send an IANA time zone, such as America/Mexico_City');
}

/** A BCP 47 locale whose language Intl can name, in its canonical form: `es_MX` is `es-MX`. */
export function Locale(): PropertyDecorator {
  return Format((raw) => {
    const text = raw.length <= 100 ? canonicalLocale(raw.trim().replaceAll('_', '-')) : null;
    return text ? { text } : { problem: 'send a BCP 47 locale, such as es-MX' };
  });
}

/** An https:// address. */
export function HttpsUrl(): PropertyDecorator {
  return checked(isHttpsUrl, 'send an https:// address of up to 2000 characters');
}

/** A phone number as people write it. */
export function Phone(): PropertyDecorator {
  return Format(cleanPhone);
}

/** A phone number in E.164. */
export function E164(): PropertyDecorator {
  return Pattern(/^\+[1-9]\d{6,14}$/, 'send a number in E.164, such as +5215550000000, or null');
}

export function Pattern(pattern: RegExp, problem: string): PropertyDecorator {
  return checked((text) => matches(text, pattern), problem);
}

/** A password is taken as it is typed; the characters need only be whole. */
export function Password({ min, problem }: { min: number; problem: string }): PropertyDecorator {
  return Format((raw) => {
    const length = lengthOf(raw);
    const isGood = raw.isWellFormed() && !raw.includes('\0') && length >= min && length <= 200;
    return isGood ? { text: raw } : { problem };
  });
}

function isHttpsUrl(text: string): boolean {
  return text.length <= 2000 && isURL(text, { protocols: ['https'], require_protocol: true });
}

function upperCase(isCode: (text: string) => boolean, problem: string): PropertyDecorator {
  return Format((raw) => asRead(raw.trim().toUpperCase(), isCode, problem));
}

function checked(isGood: (text: string) => boolean, problem: string): PropertyDecorator {
  return Format((raw) => asRead(raw.trim(), isGood, problem));
}

function asRead(text: string, isGood: (text: string) => boolean, problem: string): Cleaned {
  return isGood(text) ? { text } : { problem };
}

function canonicalLocale(text: string): string | null {
  try {
    const [locale] = Intl.getCanonicalLocales(text);
    return locale && Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0 ? locale : null;
  } catch {
    return null;
  }
}
