import type { Explained } from './explained.ts';

/** What is wrong with the instructions for a call that the provider is to carry out. */
export const providerProblems = {
  SPEECH_TOO_LONG: {
    en: 'longer than the {max} characters of one <Say>',
    es: 'tiene más de los {max} caracteres de un <Say>; acórtelo',
  },
  NUMBER_NOT_E164: { en: 'not an E.164 number', es: 'no es un número E.164' },
  RELAY_URL_INSECURE: { en: 'must begin with wss://', es: 'debe empezar con wss://' },
  RELAY_FLUX_LANGUAGE: {
    en: 'flux with "es" understands English only: use "multi"',
    es: 'flux con «es» solo entiende inglés: use «multi»',
  },
  RELAY_MULTI_PROVIDERS: {
    en: '"multi" needs Deepgram and ElevenLabs',
    es: '«multi» necesita Deepgram y ElevenLabs',
  },
  RELAY_NEEDS_FLUX: { en: 'only with the speech model flux', es: 'solo va con el modelo de voz flux' },
  RELAY_ATTRIBUTE_UNKNOWN: {
    en: 'not an attribute of ConversationRelay',
    es: 'no es un atributo de ConversationRelay',
  },
  RELAY_VALUE_INVALID: { en: 'a value it does not take', es: 'es un valor que el atributo no admite' },
} as const satisfies Record<string, Explained>;
