import { apiName } from '../language/api-name.ts';
import type { Language, Sentence } from '../language/language.ts';
import { say, type ParametersOf } from '../language/sentence.ts';
import { type ContactReason, ContactReasonCode } from './decision/may-contact.types.ts';

const C = ContactReasonCode;

/** Everything that can stand against a contact, in words. */
const sentences = {
  [C.LEAD_ARCHIVED]: { en: 'The lead is archived.', es: 'El lead está archivado.' },
  [C.RECIPIENT_MISSING]: {
    en: 'The lead has no valid address or number for {channel}.',
    es: 'El lead no tiene una dirección o un número válido para {channel}.',
  },
  [C.SUPPRESSED]: {
    en: 'Suppressed on {channel} since {since}.',
    es: 'No se debe contactar por {channel} desde el {since}.',
  },
  [C.COUNTRY_UNKNOWN]: { en: "The lead's country is not known.", es: 'No se conoce el país del lead.' },
  [C.COUNTRY_WITHOUT_RULES]: {
    en: 'There are no contact rules for {country} yet.',
    es: 'Todavía no hay reglas de contacto para {country}.',
  },
  [C.ZONE_UNKNOWN]: { en: "The lead's time zone is not known.", es: 'No se conoce la zona horaria del lead.' },
  [C.CONSENT_MISSING]: {
    en: "Marketing by {channel} needs the lead's consent, and there is none.",
    es: 'La publicidad por {channel} requiere el consentimiento del lead, y no lo hay.',
  },
  [C.CONSENT_EXPIRED]: {
    en: "The lead's consent to marketing by {channel} has expired.",
    es: 'El consentimiento del lead para publicidad por {channel} ha caducado.',
  },
  [C.CONSENT_ENDS_FIRST]: {
    en: "The lead's consent to marketing by {channel} ends before a contact is allowed.",
    es: 'El consentimiento del lead para publicidad por {channel} termina antes de que se permita un contacto.',
  },
  [C.CONSENT_REVOKED]: {
    en: 'The lead took back the consent to {purpose} by {channel}.',
    es: 'El lead retiró su consentimiento para {purpose} por {channel}.',
  },
  [C.REPLY_TOO_LATE]: {
    en: 'A reply cannot go out within 24 hours of what the lead wrote on this channel, so it is judged as marketing.',
    es: 'La respuesta no puede salir dentro de las 24 horas posteriores a lo que escribió el lead por este canal, así que cuenta como publicidad.',
  },
  [C.OUTSIDE_HOURS]: {
    en: 'Outside the hours of {ruleSet} for {channel} ({zone}).',
    es: 'Fuera del horario de {ruleSet} para {channel} ({zone}).',
  },
  [C.HOLIDAY]: {
    en: 'A public holiday in {ruleSet}: no contact by {channel}.',
    es: 'Día festivo en {ruleSet}: sin contacto por {channel}.',
  },
  [C.HOLIDAYS_UNKNOWN]: {
    en: 'The public holidays of {ruleSet} are not known for that year, so nobody is disturbed.',
    es: 'No se conocen los festivos de {ruleSet} para ese año, así que no se molesta a nadie.',
  },
  [C.OUTSIDE_CAMPAIGN_WINDOW]: {
    en: "Outside the campaign's own window, {from} to {to} ({zone}).",
    es: 'Fuera del horario propio de la campaña, de {from} a {to} ({zone}).',
  },
  [C.CAP_REACHED]: {
    en: 'The lead already had {most} of {most} contacts ({cap}).',
    es: 'El lead ya tuvo {most} de {most} contactos ({cap}).',
  },
  [C.DISPATCH_STOPPED]: {
    en: 'Stopped since {since}: {stopped}.',
    es: 'Detenido desde el {since}: {stopped}.',
  },
  [C.OTHER_CHANNEL_THIS_WEEK]: {
    en: 'The lead was reached on another channel within seven days ({cap}).',
    es: 'Se contactó al lead por otro canal en los últimos siete días ({cap}).',
  },
} as const satisfies Record<ContactReasonCode, Sentence>;

type ParametersFor<Code extends ContactReasonCode> = Record<ParametersOf<(typeof sentences)[Code]['en']>, unknown>;

const noRule = { basis: null, source: null };

/** One thing that stands against a contact, its enum values spelt as in the API, with the rule behind it; without one, no rule of a country is. */
export function contactReason<Code extends ContactReasonCode>(
  code: Code,
  parameters: ParametersFor<Code>,
  { basis, source }: Pick<ContactReason, 'basis' | 'source'> = noRule,
): ContactReason {
  const spelt = Object.entries<unknown>(parameters).map(([name, value]) => [
    name,
    isEnum(name, value) ? apiName(value) : value,
  ]);
  return { code, parameters: Object.fromEntries(spelt) as Record<string, unknown>, basis, source };
}

function isEnum(name: string, value: unknown): value is string {
  return typeof value === 'string' && (name === 'channel' || name === 'purpose');
}

/** The reason as a sentence. */
export function reasonInWords(
  { code, parameters }: Pick<ContactReason, 'code' | 'parameters'>,
  language: `${Language}`,
): string {
  return say(sentences[code], language, parameters);
}
