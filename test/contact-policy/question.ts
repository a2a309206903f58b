import { ContactPurpose, type ContactQuestion } from '../../src/contact-policy/decision/may-contact.types.ts';
import { Channel } from '../../src/lead/channel.ts';

/** A lead in Mexico City with consent to all, asked about a call on Wednesday 4 November 2026 at 12:00 there. */
export function question(
  changes: Partial<ContactQuestion> = {},
  lead: Partial<ContactQuestion['lead']> = {},
): ContactQuestion {
  return {
    lead: {
      country: 'MX',
      zone: 'America/Mexico_City',
      otherZones: [],
      recipient: '+525512345678',
      archived: false,
      ...lead,
    },
    channel: Channel.CALL,
    purpose: ContactPurpose.MARKETING,
    now: new Date('2026-11-04T18:00:00Z'),
    leadWroteAt: null,
    consents: Object.values(Channel).map((channel) => ({
      channel,
      purpose: ContactPurpose.MARKETING,
      status: 'given',
      givenAt: new Date('2026-01-10T12:00:00Z'),
      recordedAt: new Date('2026-01-10T12:00:00Z'),
      expiresAt: null,
    })),
    suppressions: [],
    contacts: [],
    window: null,
    sandbox: false,
    ...changes,
  };
}

export const inMexicoCity = { country: 'MX', zone: 'America/Mexico_City' };
export const inTijuana = { country: 'MX', zone: 'America/Tijuana' };
export const inBogota = { country: 'CO', zone: 'America/Bogota' };
export const inBuenosAires = { country: 'AR', zone: 'America/Argentina/Buenos_Aires' };
export const inMadrid = { country: 'ES', zone: 'Europe/Madrid' };
export const inLasPalmas = { country: 'ES', zone: 'Atlantic/Canary' };
