import { expect, it } from 'vitest';
import { invitationText } from '../../src/conversation/outbound/invitation-text.ts';
import { Meeting } from '../../src/meeting/meeting.entity.ts';

const meeting = Object.assign(new Meeting(), {
  title: 'Visita',
  startsAt: new Date('2026-11-27T16:00:00Z'),
  url: null,
});

it.each(['es-MX', 'es-AR', 'es-ES', 'es-CO'])('the sentence of an invitation ends with one full stop: %s', (locale) => {
  for (const isCancelled of [true, false]) {
    const invited = { leadName: 'Luis Paz', brokerName: 'Sur', zone: 'America/Mexico_City', locale };
    const [, news] = invitationText(meeting, isCancelled, invited).body.split('\n\n');
    expect(news).toMatch(/[^.]\.$/u);
  }
});
