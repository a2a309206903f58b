import type { Explained } from './explained.ts';

/** Why a cell of an imported file cannot be read as what it should be. */
export const rowProblems = {
  CONTACT_MISSING: {
    en: 'There is neither a phone number nor an email address.',
    es: 'No hay teléfono ni correo.',
    fix: { en: 'Write at least one of them.', es: 'Escriba al menos uno de los dos.' },
  },
  NAME_EMPTY: {
    en: 'The name is empty.',
    es: 'El nombre está vacío.',
    fix: { en: 'Write how the person is called.', es: 'Escriba cómo se llama la persona.' },
  },
  EMAIL_UNREADABLE: {
    en: 'This is not an email address.',
    es: 'Esto no es un correo.',
    fix: {
      en: 'Write one address, such as ana@example.com.',
      es: 'Escriba una dirección, como ana@example.com.',
    },
  },
  COUNTRY_UNREADABLE: {
    en: 'The country is not known.',
    es: 'No se conoce el país.',
    fix: {
      en: 'Write its name or its two-letter code, such as MX.',
      es: 'Escriba su nombre o su código de dos letras, como MX.',
    },
  },
  ZONE_UNREADABLE: {
    en: 'The time zone is not known.',
    es: 'No se conoce la zona horaria.',
    fix: { en: 'Write an IANA name, such as America/Bogota.', es: 'Escriba un nombre IANA, como America/Bogota.' },
  },
  AMOUNT_UNREADABLE: {
    en: 'This is not one amount of money.',
    es: 'Esto no es un solo importe.',
    fix: {
      en: 'Write one amount without other words or signs, such as 2500000 or 250.000 EUR.',
      es: 'Escriba un solo importe, sin otras palabras ni signos, como 2500000 o 250.000 EUR.',
    },
  },
  CURRENCY_UNCLEAR: {
    en: 'It is not clear in which currency the amount is: its signs or words contradict each other, or are not those of the country.',
    es: 'No está claro en qué moneda está el importe: sus signos o palabras se contradicen o no son de la moneda del país.',
    fix: {
      en: 'Write the amount with the code of the currency alone, such as 2500000 MXN or 250.000 EUR.',
      es: 'Escriba el importe solo con el código de la moneda, como 2500000 MXN o 250.000 EUR.',
    },
  },
  CHOICE_UNREADABLE: {
    en: 'This is none of the values that are known.',
    es: 'Esto no es ninguno de los valores conocidos.',
    fix: { en: 'Write one of {choices}.', es: 'Escriba uno de {choices}.' },
  },
  MONTHS_UNREADABLE: {
    en: 'This is not a length of time.',
    es: 'Esto no es un plazo.',
    fix: {
      en: 'Write a number of months from 0 to {max}, such as 6.',
      es: 'Escriba un número de meses de 0 a {max}, como 6.',
    },
  },
  STAGE_UNREADABLE: {
    en: 'The stage is not known.',
    es: 'No se conoce la etapa.',
    fix: { en: 'Write one of {known}.', es: 'Escriba una de {known}.' },
  },
  TREATMENT_UNREADABLE: {
    en: 'The treatment is not known.',
    es: 'No se conoce el tratamiento.',
    fix: { en: 'Write one of {known}.', es: 'Escriba uno de {known}.' },
  },
  DAY_UNREADABLE: {
    en: 'This is not a day of the calendar.',
    es: 'Esto no es un día del calendario.',
    fix: { en: 'Write it as 2026-03-31.', es: 'Escríbalo como 2026-03-31.' },
  },
  YES_NO_UNREADABLE: {
    en: 'This is neither a yes nor a no.',
    es: 'Esto no es ni un sí ni un no.',
    fix: { en: 'Write sí or no, or leave it empty.', es: 'Escriba sí o no, o déjelo vacío.' },
  },
  CONSENTS_TOO_MANY: {
    en: 'Files have reported {most} consents and objections of this lead, and this one says nothing new.',
    es: 'Los archivos han informado de {most} consentimientos y oposiciones de este contacto, y este no dice nada nuevo.',
    fix: {
      en: 'Leave the consent empty: what counts for the lead is known.',
      es: 'Deje vacío el consentimiento: ya se sabe lo que vale para este contacto.',
    },
  },
  ASSIGNEE_UNKNOWN: {
    en: 'Nobody who works for the broker has this e-mail address.',
    es: 'Nadie que trabaje en la empresa tiene este correo.',
    fix: {
      en: 'Write the address of a member, or leave it empty.',
      es: 'Escriba la dirección de un miembro, o déjela vacía.',
    },
  },
} as const satisfies Record<string, Explained>;
