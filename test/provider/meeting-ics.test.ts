import { expect, it } from 'vitest';

import { meetingContentType, meetingIcs } from '../../src/provider/calendar/ics.ts';

const meeting = {
  uid: 'meeting-1@cadencia.example',
  sequence: 2,
  method: 'request',
  startsAt: new Date('2026-11-24T20:00:00Z'),
  endsAt: new Date('2026-11-24T20:30:00Z'),
  writtenAt: new Date('2026-11-21T10:00:00Z'),
  title: 'Visita: Ñuñoa, depto. 2D; con terraza',
  description: 'Línea uno\nLínea dos, con una coma y un texto largo que pasa de los setenta y cinco octetos.',
  organizer: { name: 'Corredora', email: 'corredora@example.com' },
  attendee: { name: 'Ana', email: 'ana@example.com' },
  url: 'https://cadencia.example/m/1',
} as const;

/** The content lines of an iCalendar text, unfolded (RFC 5545, 3.1), by name. */
function properties(ics: string): Map<string, string> {
  const lines = ics.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  return new Map(lines.map((line) => [line.split(/[:;]/, 1)[0] ?? '', line]));
}

it('an invitation gives the meeting in UTC, whatever zone the machine is in', () => {
  const found = properties(meetingIcs(meeting));

  expect(found.get('DTSTART')).toBe('DTSTART:20261124T200000Z');
  expect(found.get('DTEND')).toBe('DTEND:20261124T203000Z');
  expect(found.get('DTSTAMP')).toBe('DTSTAMP:20261121T100000Z');
  expect(found.get('METHOD')).toBe('METHOD:REQUEST');
  expect(found.get('UID')).toBe('UID:meeting-1@cadencia.example');
  expect(found.get('SEQUENCE')).toBe('SEQUENCE:2');
  expect(found.get('STATUS')).toBe('STATUS:CONFIRMED');
  expect(found.get('SUMMARY')).toBe('SUMMARY:Visita: Ñuñoa\\, depto. 2D\\; con terraza');
  expect(found.get('ORGANIZER')).toBe('ORGANIZER;CN="Corredora":mailto:corredora@example.com');
  expect(found.get('ATTENDEE')).toMatch(/RSVP=TRUE;CN="Ana":MAILTO:ana@example.com$/);
});

it('an invitation is built as the standard asks', () => {
  const ics = meetingIcs(meeting);
  const lines = ics.trimEnd().split('\r\n');

  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-1)).toBe('END:VCALENDAR');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('an invitation has the address of the meeting as it is, however long', () => {
  const url = `https://meet.example/sala;v=1?gente=ana,luis&pago=$&x=${'á,;1'.repeat(60)}`;
  const ics = meetingIcs({ ...meeting, url });

  expect(properties(ics).get('URL')).toBe(`URL;VALUE=URI:${url}`);
  expect(properties(ics).get('SUMMARY')).toBe('SUMMARY:Visita: Ñuñoa\\, depto. 2D\\; con terraza');
  expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

it('an invitation keeps what names and titles hold apart from its own signs', () => {
  const title = 'URL;VALUE=URI:x\nBEGIN:VALARM \\';
  const name = 'Ana "la" Paz; Ruiz, ^ e hijos: 1';
  const found = properties(meetingIcs({ ...meeting, title, attendee: { ...meeting.attendee, name } }));

  expect(found.get('SUMMARY')).toBe('SUMMARY:URL\\;VALUE=URI:x\\nBEGIN:VALARM \\\\');
  // Quotes and carets of a parameter as RFC 6868 writes them.
  expect(found.get('ATTENDEE')).toContain(`CN="Ana ^'la^' Paz; Ruiz, ^^ e hijos: 1"`);
  expect(found.get('URL')).toBe('URL;VALUE=URI:https://cadencia.example/m/1');
});

it('a cancellation keeps the identity and says so', () => {
  const found = properties(meetingIcs({ ...meeting, method: 'cancel', sequence: 3 }));

  expect(found.get('METHOD')).toBe('METHOD:CANCEL');
  expect(found.get('STATUS')).toBe('STATUS:CANCELLED');
  expect(found.get('UID')).toBe('UID:meeting-1@cadencia.example');
  expect(found.get('SEQUENCE')).toBe('SEQUENCE:3');
});

it('the content type names the method', () => {
  expect(meetingContentType('cancel')).toBe('text/calendar; charset=utf-8; method=CANCEL');
});
