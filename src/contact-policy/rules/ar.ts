import { callConsent, defaultCaps, messageHours, onDays, openingParts, whatsappConsent } from './cautious-defaults.ts';
import type { ContactRules } from './contact-rules.types.ts';

/** Argentina. The law knows a registry, and no hours. */
export const argentina: ContactRules = {
  ruleSet: 'AR',
  version: 'AR-2026.11',
  holidaysOf: 'AR',
  hours: {
    call: {
      days: { ...onDays(1, 5, { from: '09:00', to: '20:00' }), 6: { from: '10:00', to: '13:00' } },
      holidays: 'forbid',
      basis: 'default',
      source: null,
    },
    message: messageHours,
    email: null,
  },
  consent: [callConsent, whatsappConsent],
  caps: defaultCaps('AR', { perDay: 2, perSevenDays: 5 }),
  doNotContactLists: [
    {
      name: 'noLlame',
      refreshDays: 30,
      basis: 'law',
      source: {
        name: 'Ley 26.951 (Registro Nacional No Llame)',
        article: '7',
        url: 'https://nollame.aaip.gob.ar',
      },
    },
  ],
  say: { parts: openingParts, basis: 'default', source: null },
};
