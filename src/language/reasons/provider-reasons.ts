import type { Refusal } from './refusal.ts';

/** Why an outside service cannot be used. */
export const providerReasons = {
  VOICE_NOT_CONFIGURED: {
    code: 'PROVIDER_UNAVAILABLE',
    en: 'No provider for calls is set up.',
    es: 'No hay un proveedor de llamadas configurado.',
  },
  MESSAGES_NOT_CONFIGURED: {
    code: 'PROVIDER_UNAVAILABLE',
    en: 'No provider for messages is set up.',
    es: 'No hay un proveedor de mensajes configurado.',
  },
  PROVIDER_FAILED: {
    code: 'PROVIDER_UNAVAILABLE',
    en: 'The outside service failed ({failure}). Try again later.',
    es: 'El servicio externo falló ({failure}). Inténtelo más tarde.',
  },
  MODEL_FAILED: {
    code: 'PROVIDER_UNAVAILABLE',
    en: 'The language model failed ({failure}). Try again later.',
    es: 'El modelo de lenguaje falló ({failure}). Inténtelo más tarde.',
  },
} as const satisfies Record<string, Refusal>;
