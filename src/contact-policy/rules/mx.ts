import { callConsent, defaultCaps, messageHours, onDays, openingParts, whatsappConsent } from './cautious-defaults.ts';
import type { ContactRules } from './contact-rules.types.ts';

/** Mexico. A window of Mon–Fri 8–19 h was proposed in the Senate in 2019 and, as far as known, never enacted. */
export const mexico: ContactRules = {
  ruleSet: 'MX',
  version: 'MX-2026.11',
  holidaysOf: 'MX',
  hours: {
    call: {
      days: { ...onDays(1, 5, { from: '09:00', to: '20:00' }), 6: { from: '09:00', to: '14:00' } },
      holidays: 'forbid',
      basis: 'default',
      source: null,
    },
    message: messageHours,
    email: null,
  },
  consent: [callConsent, whatsappConsent],
  caps: defaultCaps('MX', { perDay: 2, perSevenDays: 5 }),
  doNotContactLists: [
    {
      name: 'REPEP',
      refreshDays: 30,
      basis: 'law',
      source: {
        name: 'Ley Federal de Protección al Consumidor',
        article: '18 and 18 Bis',
        url: 'https://repep.profeco.gob.mx',
      },
    },
    {
      name: 'REUS',
      refreshDays: null,
      basis: 'law',
      source: {
        name: 'CONDUSEF, Registro Público de Usuarios (financial services)',
        article: null,
        url: 'https://www.condusef.gob.mx',
      },
    },
  ],
  say: { parts: [...openingParts, 'privacy_notice'], basis: 'default', source: null },
};
