import type { Explained } from './explained.ts';

/** What is wrong with a message, a template, a call or a consent. */
export const writingProblems = {
  BODY_OR_TEMPLATE: { en: 'send either body or templateId', es: 'envíe body o templateId, no ambos' },
  MESSAGE_TOO_LONG: {
    en: 'a message for {channel} has up to {max} characters',
    es: 'un mensaje por {channel} tiene como máximo {max} caracteres',
  },
  SUBJECT_MISSING: { en: 'an e-mail needs a subject', es: 'un correo necesita un asunto' },
  SUBJECT_NOT_TAKEN: {
    en: 'only an e-mail has a subject; leave it out',
    es: 'solo un correo tiene asunto; omítalo',
  },
  SUBJECT_OF_TEMPLATE: {
    en: 'the template brings its own subject; leave it out',
    es: 'la plantilla trae su propio asunto; omítalo',
  },
  TEMPLATE_FOR_OTHER_CHANNEL: {
    en: 'the template is for {channel}; choose one for {wanted}',
    es: 'la plantilla es para {channel}; elija una para {wanted}',
  },
  TEMPLATE_IS_ARCHIVED: {
    en: 'the template is archived; choose another one',
    es: 'la plantilla está archivada; elija otra',
  },
  STEP_TEMPLATE_ARCHIVED: {
    en: 'the template {templateId} is archived; name another one',
    es: 'la plantilla {templateId} está archivada; indique otra',
  },
  VALUES_UNKNOWN: {
    en: 'nothing is known of the lead for {variables}; find it out first or choose another template',
    es: 'del lead no se sabe nada para {variables}; averígüelo antes o elija otra plantilla',
  },
  TEMPLATE_NOT_SPOKEN: {
    en: 'no call uses a template; write it for TELEGRAM, WHATSAPP, SMS or EMAIL',
    es: 'ninguna llamada usa una plantilla; escríbala para TELEGRAM, WHATSAPP, SMS o EMAIL',
  },
  CHANNEL_NOT_WRITTEN: {
    en: 'choose a channel for written messages, or use initiateCall',
    es: 'elija un canal de mensajes escritos, o use initiateCall',
  },
  CHANNEL_WITHOUT_PROVIDER: {
    en: 'there is no provider for {channel}; there is {available}',
    es: 'no hay proveedor para {channel}; hay para {available}',
  },
  VARIABLE_ABSENT: {
    en: 'not in the text: {variables}; write {example} or leave it out',
    es: 'no están en el texto: {variables}; escriba {example} u omítalo',
  },
  VARIABLE_UNKNOWN: {
    en: 'unknown: {variables}; there are {known}',
    es: 'desconocidas: {variables}; existen {known}',
  },
  VARIABLE_NOT_CLOSED: {
    en: 'a variable opened with two braces is not closed (position {position}); close it with two braces',
    es: 'una variable abierta con dos llaves no se cierra (posición {position}); ciérrela con dos llaves',
  },
  VARIABLE_NOT_OPENED: {
    en: 'two braces close a variable that was not opened (position {position}); open it with two braces',
    es: 'dos llaves cierran una variable que no se abrió (posición {position}); ábrala con dos llaves',
  },
  VARIABLE_NAME_INVALID: {
    en: 'a name between braces begins with a small letter and has only small letters, digits, _ and . (position {position})',
    es: 'un nombre entre llaves empieza con minúscula y solo tiene minúsculas, dígitos, _ y . (posición {position})',
  },
  LEAD_CANNOT_BE_DIALLED: {
    en: 'give the lead a phone number that can be dialled',
    es: 'dé al lead un número de teléfono al que se pueda llamar',
  },
  CONSENT_IN_FUTURE: {
    en: 'This day or time has not come yet.',
    es: 'Esta fecha todavía no ha llegado.',
    fix: { en: 'Give one that is past, or leave it empty for now.', es: 'Dé una pasada, o déjela vacía si es ahora.' },
  },
  CONSENT_ENDS_EARLY: { en: 'send a time after givenAt', es: 'envíe una fecha posterior a givenAt' },
  TOOL_ARGUMENT_INVALID: {
    en: 'is not what the tool takes: {found}',
    es: 'no es lo que la herramienta acepta: {found}',
  },
  VISIT_NOT_AHEAD: {
    en: 'send a time in the future, at most two years ahead, ISO 8601 with its zone',
    es: 'envíe una fecha futura, a dos años como máximo, en ISO 8601 con su zona',
  },
} as const satisfies Record<string, Explained>;
