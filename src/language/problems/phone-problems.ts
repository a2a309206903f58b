import type { Explained } from './explained.ts';

const international = {
  en: 'Write it with + and the country code, such as +52 for Mexico.',
  es: 'Escríbalo con + y el código del país, como +52 para México.',
};

/** Why a text is no phone number, or not that of the lead. */
export const phoneProblems = {
  PHONE_EMPTY: { en: 'The phone number is empty.', es: 'El teléfono está vacío.', fix: international },
  PHONE_NOT_ONE_NUMBER: {
    en: 'This is not one phone number.',
    es: 'Esto no es un solo teléfono.',
    fix: {
      en: 'Write one number, and what else you know in the notes.',
      es: 'Escriba un número, y lo demás en las notas.',
    },
  },
  PHONE_ROUNDED: {
    en: 'The spreadsheet rounded the phone number; its last digits are lost.',
    es: 'La hoja de cálculo redondeó el teléfono; se perdieron sus últimos dígitos.',
    fix: {
      en: 'Format the column as text and fill it again.',
      es: 'Dé formato de texto a la columna y vuelva a llenarla.',
    },
  },
  PHONE_COUNTRY_IMPOSSIBLE: {
    en: 'The phone number has a country code that no country uses.',
    es: 'El teléfono tiene un código de país que ningún país usa.',
    fix: international,
  },
  PHONE_TOO_SHORT: {
    en: 'The phone number has too few digits for its country.',
    es: 'El teléfono tiene muy pocos dígitos para su país.',
    fix: international,
  },
  PHONE_TOO_LONG: {
    en: 'The phone number has too many digits for its country.',
    es: 'El teléfono tiene demasiados dígitos para su país.',
    fix: international,
  },
  PHONE_LENGTH_IMPOSSIBLE: {
    en: 'No phone number of its country has this many digits.',
    es: 'Ningún teléfono de su país tiene tantos dígitos.',
    fix: international,
  },
  PHONE_NEEDS_COUNTRY_CODE: {
    en: 'write the number with + and the country code',
    es: 'escriba el número con + y el código del país',
  },
  PHONE_OF_ANOTHER_LEAD: {
    en: 'Another lead than the one with this external id has this phone number.',
    es: 'Otro lead que el de este id externo tiene este teléfono.',
    fix: { en: 'Mend the number or the external id.', es: 'Corrija el teléfono o el id externo.' },
  },
  PHONE_DIFFERS: {
    en: 'The lead with this external id has another phone number.',
    es: 'El lead con este id externo tiene otro teléfono.',
    fix: {
      en: 'Mend the number here, or change it on the lead itself.',
      es: 'Corrija aquí el teléfono, o cámbielo en el lead.',
    },
  },
} as const satisfies Record<string, Explained>;
