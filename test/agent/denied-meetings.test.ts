import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';

import { AgentType } from '../../src/agent/agent-type.ts';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { readMeetingTime } from '../../src/agent/spanish/read-meeting-time.ts';
import { hold, turnRequest } from './conversations.ts';

const zone = 'America/Mexico_City';
/** A Saturday, nine in the morning in Mexico. */
const saturday = '2026-11-21T15:00:00Z';

function read(text: string, now = saturday): string | null {
  const instant = readMeetingTime(text, now, zone);
  return instant && DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd HH:mm');
}

describe('a time that does not suit', () => {
  it.each([
    'el viernes a las 4 no puedo',
    'no puedo el viernes a las 4 de la tarde',
    'el viernes a las 12 de la noche',
    'no me acomoda el lunes a las 10',
    'el lunes a las 10 no me viene bien',
    'el lunes a las 10, lo siento, no puedo',
    'no, el viernes a las 4 no',
    'el martes a las 5 tengo junta',
    'el martes a las 5 trabajo',
    'estoy ocupado el martes a las 5',
    'cancele la del viernes a las 4',
    'tampoco puedo el viernes a las 4',
    'imposible el viernes a las 4',
    'no antes de las 4 el viernes',
    'el viernes a las 12 am',
    'el viernes a las 2 de la noche',
    'dudo que pueda el viernes a las 4',
  ])('"%s" is not booked', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('a time that suits', () => {
  it.each([
    ['el jueves no, el viernes a las 4', '2026-11-27 16:00'],
    ['de hoy en ocho a las 10', '2026-11-28 10:00'],
    ['no puedo el jueves y el viernes a las 4 sí', '2026-11-27 16:00'],
    ['el jueves no puedo prefiero el viernes a las 4', '2026-11-27 16:00'],
    ['el viernes a las 4 no puedo prefiero el sábado a las 10', '2026-11-28 10:00'],
    ['cómo no, el viernes a las 4', '2026-11-27 16:00'],
    ['¿no tendrá el viernes a las 4?', '2026-11-27 16:00'],
    ['el viernes a las 4 no?', '2026-11-27 16:00'],
    ['claro que sí, el viernes a las 4, ahí no le fallo', '2026-11-27 16:00'],
    ['si no hay otra hora, el viernes a las 4', '2026-11-27 16:00'],
    ['el viernes a las 12 pm', '2026-11-27 12:00'],
    ['de mañana en ocho a las 11', '2026-11-29 11:00'],
    ['en ocho días a las 11', '2026-11-28 11:00'],
    ['el viernes a las 4, no el jueves', '2026-11-27 16:00'],
  ])('"%s" is %s', (text, time) => {
    expect(read(text)).toBe(time);
  });
});

describe('a day that the next month does not have', () => {
  it.each(['El 29 a las 5 de la tarde', 'el 30 a las 5 de la tarde', 'el día 29 a las 17:00'])(
    '"%s" is asked again on the last of January',
    (text) => {
      expect(read(text, '2027-02-01T05:00:00Z')).toBeNull();
    },
  );

  it('is booked in this month as long as it is ahead', () => {
    expect(read('El 29 a las 5 de la tarde', '2027-01-20T15:00:00Z')).toBe('2027-01-29 17:00');
    expect(read('El 28 a las 5 de la tarde', '2027-01-30T15:00:00Z')).toBe('2027-02-28 17:00');
  });
});

describe('a yes to a proposed time', () => {
  const proposal = { role: 'agent' as const, text: '¿Le viene bien el martes a las cinco de la tarde?' };
  const answer = async (text: string) => {
    const request = { ...turnRequest(AgentType.AGENDADOR), history: [proposal], text };
    return (await scriptedModel().readMessage(request, new AbortController().signal)).wantsMeetingAt;
  };

  it.each(['sí', 'sí, a las cinco', 'perfecto, el martes'])('"%s" takes it', async (text) => {
    expect(await answer(text)).toBe('2026-11-24T20:00:00Z');
  });

  it.each(['sí, pero mejor a las seis', 'perfecto, pero a esa hora trabajo', 'claro, pero el jueves'])(
    '"%s" does not take it',
    async (text) => {
      expect(await answer(text)).toBeNull();
    },
  );

  it('in a call books nothing when it names another hour', () => {
    const { called } = hold(turnRequest(AgentType.AGENDADOR), ['sí', 'el martes a las 5', 'sí, pero mejor a las 6']);
    expect(called).toEqual([]);
  });
});

it('a message that says when it does not suit is answered with other times', async () => {
  const request = { ...turnRequest(AgentType.AGENDADOR), text: 'el martes a las 5 no puedo' };
  const reading = await scriptedModel().readMessage(request, new AbortController().signal);
  expect(reading.wantsMeetingAt).toBeNull();
  expect(reading.reply).toContain('Le puedo ofrecer');
});

describe('an answer to two offers', () => {
  it.each([
    ['la primera no, la segunda', '2026-11-24T20:00:00Z'],
    ['el martes no puedo', null],
    ['la segunda no me queda', null],
  ])('"%s" is %s', async (text, time) => {
    const request = { ...turnRequest(AgentType.AGENDADOR), text };
    expect((await scriptedModel().readMessage(request, new AbortController().signal)).wantsMeetingAt).toBe(time);
  });
});
