import type { Sentence } from '../../../language/language.ts';

/** What keeps a message or a call from going out, and how it failed. */
export const sendingSentences = {
  NOT_STOPPED: { en: 'Nothing is stopped that the step would do.', es: 'Nada de lo que haría el paso está detenido.' },
  DISPATCH_STOPPED: {
    en: 'Stopped since {since}: {stopped}. It goes on when the stop is lifted.',
    es: 'Detenido desde el {since}: {stopped}. Continúa cuando se levante la detención.',
  },
  DISPATCH_STOPPED_BECAUSE: {
    en: 'Stopped since {since}: {stopped}. {text}',
    es: 'Detenido desde el {since}: {stopped}. {text}',
  },
  OVERDUE_AFTER_STOP: {
    en: 'It was overdue when a stop was lifted on {at}, without what was overdue.',
    es: 'Estaba atrasado cuando se levantó una detención el {at}, sin lo atrasado.',
  },
  PROVIDER_NOT_NEEDED: { en: 'The step needs no provider.', es: 'El paso no necesita proveedor.' },
  PROVIDER_THERE: { en: 'There is a provider.', es: 'Hay un proveedor.' },
  PROVIDER_AWAITED: {
    en: '{gap} It is tried again on {until}.',
    es: '{gap} Se vuelve a intentar el {until}.',
  },
  PROVIDER_WAITED_TOO_LONG: {
    en: 'It waited too long; the limit in days is {days}. {gap}',
    es: 'Esperó demasiado; el límite en días es {days}. {gap}',
  },
  NO_VOICE_PROVIDER: {
    en: 'No provider makes calls: configure VOICE_PROVIDER=twilio with its credentials, or SANDBOX_URL.',
    es: 'Ningún proveedor hace llamadas: configure VOICE_PROVIDER=twilio con sus credenciales, o SANDBOX_URL.',
  },
  NO_CALLER_NUMBER: {
    en: 'There is no number to call from: configure TWILIO_PHONE_NUMBER, or set callerNumber with updateCallSettings.',
    es: 'No hay un número desde el que llamar: configure TWILIO_PHONE_NUMBER, o indique callerNumber con updateCallSettings.',
  },
  NO_MESSAGE_PROVIDER: {
    en: 'No provider sends messages by {channel}: configure SANDBOX_URL.',
    es: 'Ningún proveedor envía mensajes por {channel}: configure SANDBOX_URL.',
  },
  CHANNEL_NOT_OFFERED: {
    en: 'The provider {provider} sends nothing by {channel}, only by {channels}.',
    es: 'El proveedor {provider} no envía nada por {channel}, solo por {channels}.',
  },
  MESSAGE_POSTPONED: { en: 'It is tried again on {at}.', es: 'Se vuelve a intentar el {at}.' },
  MESSAGE_POSTPONED_AFTER: {
    en: 'It is tried again on {at}: {failure}.',
    es: 'Se vuelve a intentar el {at}: {failure}.',
  },
  CALL_POSTPONED: { en: 'It is dialled again on {at}.', es: 'Se vuelve a marcar el {at}.' },
  CALLS_PAUSED: {
    en: 'The brokerage has paused its calls: resume them with updateCallSettings.',
    es: 'La empresa puso sus llamadas en pausa: reanúdelas con updateCallSettings.',
  },
  NO_FREE_LINE: {
    en: 'It waits for a line: all {most} of the brokerage are in use.',
    es: 'Espera una línea libre: las {most} de la empresa están ocupadas.',
  },
  TEMPLATE_ARCHIVED: { en: 'The template is archived.', es: 'La plantilla está archivada.' },
  VALUES_MISSING: {
    en: 'The lead has no value for {missing}.',
    es: 'El lead no tiene un valor para {missing}.',
  },
  TEXT_TOO_LONG: {
    en: 'With the values of the lead the text has {length} characters; a message by {channel} has up to {max}.',
    es: 'Con los valores del lead el texto tiene {length} caracteres; un mensaje por {channel} tiene como máximo {max}.',
  },
  MESSAGE_BY_PHONE: {
    en: 'A message cannot go by phone.',
    es: 'Un mensaje no puede enviarse por teléfono.',
  },
  ACT_REFUSED: { en: '{refusal}', es: '{refusal}' },
  MESSAGE_FAILED: { en: 'The message failed: {failure}.', es: 'El mensaje falló: {failure}.' },
  MESSAGE_UNKNOWN: {
    en: 'It is not known whether the message went out: {failure}.',
    es: 'No se sabe si el mensaje salió: {failure}.',
  },
  CALL_CANCELLED: { en: 'The call was not made: {failure}.', es: 'La llamada no se hizo: {failure}.' },
  CALL_ENDED: { en: 'The call ended as "{outcome}".', es: 'La llamada terminó como «{outcome}».' },
} as const satisfies Record<string, Sentence>;
