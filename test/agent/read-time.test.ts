import { describe, expect, it } from 'vitest';

import { readDuration } from '../../src/agent/spanish/read-duration.ts';
import { readMeetingTime } from '../../src/agent/spanish/read-meeting-time.ts';
import { readTimeframe } from '../../src/agent/spanish/read-timeframe.ts';
import { sayInstant, sayTimeframe } from '../../src/agent/spanish/say-time.ts';
import { hasSpanishData, loadSpanish } from './spanish-data.ts';

const now = '2026-11-21T15:00:00Z'; // A Saturday, noon in Santiago.
const zone = 'America/Santiago';

describe('a timeframe', () => {
  it.each([
    ['tres meses', 3],
    ['en tres o cuatro meses', 4],
    ['de dos meses a tres meses', 3],
    ['entre tres y seis meses', 6],
    ['medio año', 6],
    ['en un año', 12],
    ['año y medio', 18],
    ['dos años y medio', 30],
    ['en un par de meses', 2],
    ['en dos semanas', 1],
    ['lo antes posible', 0],
    ['para fin de año', 1],
    ['el próximo año', 2],
    ['en marzo', 4],
    ['no tengo apuro', null],
  ])('"%s" is %s months', (text, months) => {
    expect(readTimeframe(text, now, zone)).toBe(months);
  });

  it.each([0, 1, 3, 12, 18, 24])('of %d months is read back as it is said', (months) => {
    expect(readTimeframe(sayTimeframe(months), now, zone)).toBe(months);
  });
});

describe('a meeting time', () => {
  it.each([
    ['mañana a las diez', '2026-11-22T13:00:00Z'],
    ['mañana en la mañana a las 9', '2026-11-22T12:00:00Z'],
    ['Sí, el martes a las cinco de la tarde.', '2026-11-24T20:00:00Z'],
    ['el martes a las cinco', '2026-11-24T20:00:00Z'],
    ['el martes de la próxima semana a las 9 y cuarto', '2026-11-24T12:15:00Z'],
    ['el 15 de diciembre a las 11', '2026-12-15T14:00:00Z'],
    ['el quince de diciembre a las once y media', '2026-12-15T14:30:00Z'],
    ['el lunes 23 a las 10:30', '2026-11-23T13:30:00Z'],
    ['el miércoles a las cuatro menos cuarto', '2026-11-25T18:45:00Z'],
    ['15/12 a las 16:00', '2026-12-15T19:00:00Z'],
    ['el viernes al mediodía', '2026-11-27T15:00:00Z'],
    ['hoy a las 3', '2026-11-21T18:00:00Z'],
    ['mañana a las 3 pm', '2026-11-22T18:00:00Z'],
    ['el primero de diciembre a las 10', '2026-12-01T13:00:00Z'],
  ])('"%s" is %s', (text, instant) => {
    expect(readMeetingTime(text, now, zone)).toBe(instant);
  });

  it.each([
    ['mañana por la tarde', 'no hour'],
    ['a las cinco', 'no day'],
    ['hoy a las 10', 'past'],
    ['el lunes 24 a las 10', 'that day is a Tuesday'],
    ['el 31 de noviembre a las 10', 'no such day'],
    ['el jueves a las siete', 'morning or evening'],
    ['cuando pueda', 'nothing'],
  ])('"%s" is unclear: %s', (text) => {
    expect(readMeetingTime(text, now, zone)).toBeNull();
  });

  it('is read back as it is said, in the zone of the lead', () => {
    const midnight = Date.parse('2026-11-23T06:00:00Z');
    for (let hour = 1; hour < 24; hour += 0.25) {
      const instant = new Date(midnight + (24 * Math.trunc(hour * 4) + hour) * 3_600_000);
      const spoken = sayInstant(instant.toISOString(), 'America/Mexico_City');
      const read = readMeetingTime(spoken, now, 'America/Mexico_City');
      expect(read && Date.parse(read), spoken).toBe(instant.getTime());
    }
  });
});

describe.runIf(hasSpanishData)('durations of a published corpus', () => {
  it('are all read', () => {
    for (const { text, duration } of loadSpanish('duckling-durations.json') as { text: string; duration: number }[]) {
      expect(readDuration(text), text).toEqual({ months: 0, minutes: duration });
    }
  });
});
