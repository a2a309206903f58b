import { factNames, rowOf, typeOf, type FactName } from '../facts/catalogue.ts';
import { apiName } from './api-name.ts';
import { failureWords } from './failure-words.ts';
import type { Sentence } from './language.ts';

const channel: Record<string, Sentence> = {
  telegram: { en: 'Telegram', es: 'Telegram' },
  whatsapp: { en: 'WhatsApp', es: 'WhatsApp' },
  sms: { en: 'SMS', es: 'SMS' },
  email: { en: 'e-mail', es: 'correo' },
  call: { en: 'call', es: 'llamada' },
  null: { en: 'every channel', es: 'todos los canales' },
};

const stage: Record<string, Sentence> = {
  entrada: { en: 'New', es: 'Entrada' },
  perfilamiento: { en: 'Profiling', es: 'Perfilamiento' },
  calificacion_financiera: { en: 'Financial check', es: 'Calificación financiera' },
  agendado: { en: 'Meeting set', es: 'Agendado' },
  seguimiento: { en: 'Follow-up', es: 'Seguimiento' },
  referidos: { en: 'Referrals', es: 'Referidos' },
  ganado: { en: 'Won', es: 'Ganado' },
  perdido: { en: 'Lost', es: 'Perdido' },
};

const treatment: Record<string, Sentence> = {
  automated_telegram: { en: 'automatic messages', es: 'mensajes automáticos' },
  automated_call: { en: 'automatic calls', es: 'llamadas automáticas' },
  manual_follow_up: { en: 'follow-up by hand', es: 'seguimiento a mano' },
  hold: { en: 'on hold', es: 'en espera' },
  not_set: { en: 'not set', es: 'sin definir' },
};

const words: Record<string, Record<string, Sentence>> = {
  channel,
  channels: channel,
  wanted: channel,
  available: channel,
  stage,
  stages: stage,
  treatment,
  treatments: treatment,
  failure: failureWords,
  /** What a stop holds back. */
  stopped: {
    all: { en: 'everything that goes out', es: 'todo lo que sale' },
    calls: { en: 'calls', es: 'llamadas' },
    messages: { en: 'messages', es: 'mensajes' },
    campaign: { en: 'this campaign', es: 'esta campaña' },
  },
  purpose: {
    marketing: { en: 'marketing', es: 'publicidad' },
    reply: { en: 'replies', es: 'respuestas' },
    service: { en: 'service messages', es: 'mensajes de servicio' },
  },
  facts: Object.fromEntries(factNames.map((name) => [apiName(name).toLowerCase(), rowOf(name).label])),
  choices: Object.fromEntries(factNames.flatMap(choicesOf)),
  /** Of a campaign, and of a step or an attempt. */
  status: {
    draft: { en: 'a draft', es: 'en borrador' },
    paused: { en: 'paused', es: 'en pausa' },
    completed: { en: 'completed', es: 'terminada' },
    sent: { en: 'sent', es: 'enviado' },
    failed: { en: 'failed', es: 'fallido' },
    skipped: { en: 'skipped', es: 'omitido' },
  },
  outcome: {
    human: { en: 'answered by a person', es: 'atendida por una persona' },
    transferred: { en: 'transferred to a person', es: 'transferida a una persona' },
    nobody_free: { en: 'nobody was there to take over', es: 'no había nadie disponible' },
    opted_out: { en: 'opt-out', es: 'baja' },
    unknown: { en: 'not known', es: 'resultado desconocido' },
    voicemail: { en: 'voicemail', es: 'buzón de voz' },
    fax: { en: 'fax', es: 'fax' },
    unreachable: { en: 'unreachable', es: 'fuera de servicio' },
    busy: { en: 'busy', es: 'ocupado' },
    no_answer: { en: 'no answer', es: 'sin respuesta' },
    failed: { en: 'failed', es: 'fallo' },
    refused: { en: 'refused', es: 'rechazo' },
    cancelled: { en: 'cancelled', es: 'cancelación' },
  },
};

/** The values of an enum fact, as `PURPOSE.LIVE_IN`. */
function choicesOf(name: FactName): [string, Sentence][] {
  const type = typeOf(name);
  if (type.kind !== 'choice') return [];
  return Object.entries(type.choices).map(([value, { label }]) => [`${apiName(name)}.${value}`.toLowerCase(), label]);
}

/** The word for a value, stored or as the API spells it, by the name of the parameter that holds it; null where there is none. */
export function wordFor(parameter: string, value: unknown): Sentence | null {
  return words[parameter]?.[String(value).toLowerCase()] ?? null;
}
