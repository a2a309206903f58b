import { Channel } from '../../lead/channel.ts';
import { openingParts } from './cautious-defaults.ts';
import type { ContactRules } from './contact-rules.types.ts';

/**
 * For example recipients on a sandbox provider only: no hours, no holidays, no consent asked for, so that a demo runs
 * at night. What the lead said (suppression, revoked consent) and what the campaign set (its window) still hold.
 */
export const sandbox: ContactRules = {
  ruleSet: 'sandbox',
  version: 'sandbox-2026.11',
  holidaysOf: null,
  hours: { call: null, message: null, email: null },
  consent: [],
  caps: [
    {
      kind: 'count',
      name: 'sandbox.contacts_per_day',
      channels: Object.values(Channel),
      most: 50,
      period: 'local_day',
      onceReached: false,
      basis: 'default',
      source: null,
    },
  ],
  doNotContactLists: [],
  say: { parts: openingParts, basis: 'default', source: null },
};
