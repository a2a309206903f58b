import { describe, expect, it } from 'vitest';
import { AttemptOutcome } from '../../src/campaign/rules/campaign-enums.ts';
import { apiName } from '../../src/language/api-name.ts';
import { inWords, policySaid, said, sentences, type Said } from '../../src/campaign/rules/said.ts';
import { contactReason } from '../../src/contact-policy/contact-reasons.ts';
import { DeliveryFailure } from '../../src/contact-policy/delivery-failure.ts';
import { ContactPurpose, ContactReasonCode } from '../../src/contact-policy/decision/may-contact.types.ts';
import { parametersOf } from '../../src/language/sentence.ts';
import { wordFor } from '../../src/language/words.ts';
import { Channel } from '../../src/lead/channel.ts';
import { factNames } from '../../src/facts/catalogue.ts';
import { Stage } from '../../src/lead/stage.ts';
import { TreatmentType } from '../../src/lead/treatment-type.ts';

const at = new Date('2025-03-03T10:00:00Z');
function named(text: string): string[] {
  return parametersOf({ en: text, es: text }).toSorted((a, b) => a.localeCompare(b));
}

describe('the sentences of the rules', () => {
  it.each(Object.entries(sentences))('%s names the same in both languages', (_code, { en, es }) => {
    expect(named(es)).toEqual(named(en));
  });

  it('have a word in each language for every value that they name', () => {
    const values: Record<string, readonly string[]> = {
      stage: Object.values(Stage),
      treatment: [...Object.values(TreatmentType), 'not_set'],
      channel: Object.values(Channel),
      outcome: Object.values(AttemptOutcome),
      facts: factNames,
      failure: Object.values(DeliveryFailure),
    };
    for (const [parameter, all] of Object.entries(values))
      for (const value of all) expect(wordFor(parameter, apiName(value)), `${parameter} ${value}`).not.toBeNull();
  });
});

describe('a sentence in Spanish', () => {
  const night = policySaid([
    contactReason(ContactReasonCode.OUTSIDE_HOURS, { ruleSet: 'MX', channel: Channel.EMAIL, zone: 'America/Lima' }),
    contactReason(ContactReasonCode.CONSENT_REVOKED, { purpose: ContactPurpose.MARKETING, channel: Channel.CALL }),
  ]);
  it.each<[string, Said]>([
    [
      'El lead está en la etapa Entrada, no en Agendado o Ganado. No se sabe del lead: ingreso mensual.',
      said('CONDITIONS_UNMET', {
        unmet: [
          said('STAGE_DIFFERS', { stage: 'ENTRADA', stages: ['AGENDADO', 'GANADO'] }),
          said('FACTS_UNKNOWN', { facts: ['MONTHLY_INCOME'] }),
        ],
      }),
    ],
    [
      'Fuera del horario de MX para correo (America/Lima). El lead retiró su consentimiento para publicidad por llamada. Se puede contactar al lead a partir del 2025-03-03 10:00 UTC.',
      said('CONTACT_LATER', { reasons: night, until: at }),
    ],
    [
      'El intento 1 no ha salido. El proveedor twilio no envía nada por Telegram, solo por SMS o correo.',
      said('ATTEMPT_HELD_UP', {
        attempt: 1,
        holdup: said('CHANNEL_NOT_OFFERED', {
          provider: 'twilio',
          channel: 'TELEGRAM',
          channels: ['SMS', 'EMAIL'],
        }),
      }),
    ],
    ['Este lead no cabe: {text}', said('NOTED', { text: 'Este lead no cabe: {text}' })],
    [
      'La cita ya tuvo lugar.',
      said('ACT_REFUSED', { refusal: { errorCode: 'CONFLICT', details: { reason: 'MEETING_HELD' } } }),
    ],
    [
      'El intento 2 terminó como «sin respuesta»; se vuelve a intentar.',
      said('TRIED_AGAIN', { attempt: 2, outcome: 'NO_ANSWER' }),
    ],
  ])('reads "%s"', (sentence, found) => {
    expect(inWords(found, 'es')).toBe(sentence);
  });
});

describe('the reasons of the contact policy in a sentence', () => {
  it('are spelt as in the API', () => {
    const reasons = [contactReason(ContactReasonCode.CONSENT_MISSING, { channel: Channel.SMS })];
    expect(policySaid(reasons)).toEqual([{ contactReason: 'CONSENT_MISSING', parameters: { channel: 'SMS' } }]);
  });
});
