import type { Sentence } from './sentence.ts';

const words: Record<string, Record<string, Sentence>> = {
  channel: {
    telegram: { en: 'Telegram', es: 'Telegram' },
    whatsapp: { en: 'WhatsApp', es: 'WhatsApp' },
    sms: { en: 'SMS', es: 'SMS' },
    email: { en: 'e-mail', es: 'correo' },
    call: { en: 'call', es: 'llamada' },
    null: { en: 'every channel', es: 'todos los canales' },
  },
  purpose: {
    marketing: { en: 'marketing', es: 'publicidad' },
    reply: { en: 'replies', es: 'respuestas' },
    service: { en: 'service messages', es: 'mensajes de servicio' },
  },
};

/** The word for a stored value, by the name of the parameter that holds it; null where there is none. */
export function wordFor(parameter: string, value: unknown): Sentence | null {
  return words[parameter]?.[String(value)] ?? null;
}
