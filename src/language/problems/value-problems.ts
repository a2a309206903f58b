import type { Explained } from './explained.ts';

/** What is wrong with a number, a time, a list, a null or a place in a list. */
export const valueProblems = {
  NEVER_EMPTY: {
    en: 'is never empty: send a value, or leave it out to keep it',
    es: 'nunca queda vacío: envíe un valor, u omítalo para conservarlo',
  },
  NUMBER_RANGE: { en: 'send {min} to {max}', es: 'envíe de {min} a {max}' },
  DAYS_RANGE: { en: 'send {min} to {max} days', es: 'envíe de {min} a {max} días' },
  HOURS_RANGE: { en: 'send {min} to {max} hours', es: 'envíe de {min} a {max} horas' },
  MINUTES_RANGE: { en: 'send {min} to {max} minutes', es: 'envíe de {min} a {max} minutos' },
  SECONDS_RANGE: { en: 'send {min} to {max} seconds', es: 'envíe de {min} a {max} segundos' },
  BATCH_UNKNOWN: {
    en: 'begin with 1, or with `nextBatch` of the part before',
    es: 'empiece con 1, o con `nextBatch` de la parte anterior',
  },
  PAGE_SIZE: { en: 'ask for {min} to {max}', es: 'pida de {min} a {max}' },
  WEEKDAYS_MISSING: { en: 'name a day from 1 to 7', es: 'indique un día del 1 al 7' },
  WEEKDAY_RANGE: { en: 'days are {min} to {max}', es: 'los días van del {min} al {max}' },
  PERMISSIONS_MISSING: { en: 'name at least one permission', es: 'indique al menos un permiso' },
  VALUE_TYPE: {
    en: 'is missing, unknown, or not of the type that the schema names',
    es: 'falta, no se conoce o no es del tipo que indica el esquema',
  },
  LIST_EMPTY: { en: 'name at least one, or leave it out', es: 'indique al menos uno, o no lo envíe' },
  TOO_MANY_VALUES: { en: 'send at most {most} values', es: 'envíe como máximo {most} valores' },
  VALUE_REPEATED: { en: 'name each value once', es: 'indique cada valor una sola vez' },
  TIME_NOT_AHEAD: {
    en: 'send a time in the future, at most two years ahead',
    es: 'envíe una fecha futura, a dos años como máximo',
  },
  TIME_NOT_NEAR: {
    en: 'send a time from a day ago to two years ahead',
    es: 'envíe una fecha desde hace un día hasta dentro de dos años',
  },
  TIME_NOT_IN_LIFETIME: {
    en: 'send a time within a hundred years of now',
    es: 'envíe una fecha a menos de cien años de hoy',
  },
  TIME_PAST: { en: 'send a time in the future', es: 'envíe una fecha futura' },
  RANGE_REVERSED: {
    en: '`from` must lie before `to`, which is now when it is left out',
    es: '`from` debe ser anterior a `to`, que es ahora si se omite',
  },
  CURSOR_OF_ANOTHER_LIST: {
    en: 'this cursor belongs to another list or filter; start again without it',
    es: 'este cursor es de otra lista o de otro filtro; empiece de nuevo sin él',
  },
  CURSOR_INVALID: {
    en: 'this is not a cursor; use `endCursor` or `startCursor` of a page',
    es: 'esto no es un cursor; use `endCursor` o `startCursor` de una página',
  },
  FIRST_AND_LAST: {
    en: 'send `first` or `last`, not both: a page is taken from one end of the list',
    es: 'envíe `first` o `last`, no ambos: una página se toma de un extremo de la lista',
  },
  ENTRY_UNKNOWN: {
    en: 'there is no such entry; start again without it',
    es: 'no existe tal entrada; empiece de nuevo sin ella',
  },
  SEQ_INVALID: {
    en: 'send the seq of the last line you have, or leave it out',
    es: 'envíe el seq de la última línea que tiene, u omítalo',
  },
  VARIABLES_TOO_MANY: { en: 'send at most {most} values', es: 'envíe como máximo {most} valores' },
  VARIABLES_TOO_DEEP: { en: 'nest at most {most} levels', es: 'anide como máximo {most} niveles' },
} as const satisfies Record<string, Explained>;
