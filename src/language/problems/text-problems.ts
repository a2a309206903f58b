import type { Explained } from './explained.ts';

/** What is wrong with a text, a code or an address. */
export const textProblems = {
  TEXT_HALF_CHARACTER: {
    en: 'send whole characters; this has half of one (a lone surrogate)',
    es: 'envíe caracteres completos; aquí hay medio carácter (un sustituto suelto)',
  },
  TEXT_FORBIDDEN_CHARACTER: {
    en: 'remove the character {character}; it is none that a text may have',
    es: 'quite el carácter {character}; un texto no puede tenerlo',
  },
  TEXT_MANY_MARKS: {
    en: 'remove accents and marks; a character has more than 30 of them',
    es: 'quite acentos y signos; un carácter tiene más de 30',
  },
  TEXT_SEVERAL_LINES: {
    en: 'send one line, without line breaks and tabs',
    es: 'envíe una sola línea, sin saltos de línea ni tabuladores',
  },
  TEXT_LENGTH: { en: 'send {min} to {max} characters', es: 'envíe de {min} a {max} caracteres' },
  TEXT_TOO_LONG: { en: 'send up to {max} characters', es: 'envíe como máximo {max} caracteres' },
  TEXT_INVISIBLE: {
    en: 'send {min} to {max} characters, of which at least one can be seen',
    es: 'envíe de {min} a {max} caracteres, de los que al menos uno sea visible',
  },
  COUNTRY_UNKNOWN: {
    en: 'send an ISO 3166-1 alpha-2 code, such as MX',
    es: 'envíe un código ISO 3166-1 alfa-2, como MX',
  },
  CURRENCY_UNKNOWN: { en: 'send an ISO 4217 code, such as MXN', es: 'envíe un código ISO 4217, como MXN' },
  ZONE_UNKNOWN: {
    en: 'send an IANA time zone, such as America/Mexico_City',
    es: 'envíe una zona horaria IANA, como America/Mexico_City',
  },
  LOCALE_UNKNOWN: {
    en: 'send a BCP 47 locale, such as es-MX',
    es: 'envíe una configuración regional BCP 47, como es-MX',
  },
  URL_INVALID: {
    en: 'send an https:// address of up to 2000 characters',
    es: 'envíe una dirección https:// de 2000 caracteres como máximo',
  },
  ORIGIN_INVALID: {
    en: 'send origins such as https://crm.example.com, without a path; http only for localhost',
    es: 'envíe orígenes como https://crm.example.com, sin ruta; http solo para localhost',
  },
  EMAIL_INVALID: { en: 'send an e-mail address', es: 'envíe una dirección de correo' },
  E164_INVALID: {
    en: 'send a number in E.164, such as +5215550000000, or null',
    es: 'envíe un número en E.164, como +5215550000000, o null',
  },
  CLOCK_TIME_INVALID: { en: 'send HH:mm, such as {example}', es: 'envíe HH:mm, como {example}' },
  AMOUNT_INVALID: {
    en: 'send a decimal number without separators, such as 2500000',
    es: 'envíe un número decimal sin separadores, como 2500000',
  },
  AMOUNT_TOO_LONG: {
    en: 'an amount has up to {digits} digits before the point and {decimals} after it',
    es: 'un importe tiene como máximo {digits} dígitos antes del punto y {decimals} después',
  },
  FILE_NAME_MISSING: {
    en: 'send the file name as ?name=',
    es: 'envíe el nombre del archivo como ?name=',
  },
  FILE_EMPTY: {
    en: 'send the file as the body of the request',
    es: 'envíe el archivo como cuerpo de la solicitud',
  },
} as const satisfies Record<string, Explained>;
