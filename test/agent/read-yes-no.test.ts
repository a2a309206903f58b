import { describe, expect, it } from 'vitest';

import { readYesNo } from '../../src/agent/spanish/read-yes-no.ts';
import type { RecognizedEntry } from './spanish-data.ts';
import { hasSpanishData, loadSpanish, shareOf } from './spanish-data.ts';

describe('an answer', () => {
  it.each([
    ['Sí, correcto.', true],
    ['si', true],
    ['Claro que sí', true],
    ['dale', true],
    ['Cómo no', true],
    ['No hay problema', true],
    ['sí, no hay problema', true],
    ['Ajá', true],
    ['👍', true],
    ['No', false],
    ['no gracias', false],
    ['No, no es correcto', false],
    ['no estoy de acuerdo', false],
    ['No exactamente', false],
    ['claro que no', false],
    ['para nada', false],
    ['No sé', null],
    ['no estoy seguro', null],
    ['tal vez', null],
    ['Sí, pero no el martes', null],
    ['¿Sí?', null],
    ['Busco en Providencia', null],
    ['', null],
  ])('"%s" is %s', (text, answer) => {
    expect(readYesNo(text)).toBe(answer);
  });
});

describe.runIf(hasSpanishData)('answers of published corpora', () => {
  it('are read as their authors meant', () => {
    const { yes, no } = loadSpanish('ovos-yesno.json') as { yes: string[]; no: string[] };
    expect([yes.map(readYesNo), no.map(readYesNo)]).toEqual([yes.map(() => true), no.map(() => false)]);
    for (const { Input, Results } of loadSpanish('recognizers-yes-no.json') as RecognizedEntry[]) {
      expect(readYesNo(Input), Input).toBe(Results[0]?.Resolution.value);
    }
  });

  it('agree with 88 of 100 confirmations and rejections of a machine-translated bot', () => {
    const entries = loadSpanish('bot-intents.json') as { intent: string; text: string }[];
    const answers = entries.filter(({ intent }) => intent === 'Confirm' || intent === 'Reject');
    const share = shareOf(answers, ({ intent, text }) => readYesNo(text) === (intent === 'Confirm'));
    console.info(`bot-intents, Confirm and Reject: ${share.toFixed(3)} of ${answers.length}`);
    expect(share).toBeGreaterThanOrEqual(0.85);
  });

  it('are not read as a yes in what other intents say, but for a few', () => {
    const entries = loadSpanish('bot-intents.json') as { intent: string; text: string }[];
    const others = entries.filter(({ intent }) => intent !== 'Confirm');
    const share = shareOf(others, ({ text }) => readYesNo(text) === true);
    console.info(`bot-intents, a yes in anything but Confirm: ${share.toFixed(3)} of ${others.length}`);
    expect(share).toBeLessThanOrEqual(0.03);
  });
});
