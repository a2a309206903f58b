import { Channel } from '../../lead/channel.ts';
import { aiAct, defaultCaps, messageChannels, messageHours, onDays, openingParts } from './cautious-defaults.ts';
import type { ContactRules, RuleSource } from './contact-rules.types.ts';

function consumerLaw(article: string): RuleSource {
  return {
    name: 'Real Decreto Legislativo 1/2007 (Ley General para la Defensa de los Consumidores y Usuarios)',
    article,
    url: 'https://www.boe.es/buscar/act.php?id=BOE-A-2007-20555',
  };
}

const electronicCommerceLaw: RuleSource = {
  name: 'Ley 34/2002 (LSSI)',
  article: '21',
  url: 'https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758',
};

/**
 * Spain. Consent to calls is renewed every two years since Ley 10/2025 (BOE-A-2025-26698). Holidays are the national
 * ones; those of regions and towns are not in the table.
 */
export const spain: ContactRules = {
  ruleSet: 'ES',
  version: 'ES-2026.11',
  holidaysOf: 'ES',
  hours: {
    call: {
      days: onDays(1, 5, { from: '09:00', to: '21:00' }),
      holidays: 'forbid',
      basis: 'law',
      source: consumerLaw('96.2'),
    },
    message: messageHours,
    email: null,
  },
  consent: [
    { channels: [Channel.CALL], expiresMonths: 24, basis: 'law', source: consumerLaw('96.3') },
    {
      channels: [...messageChannels, Channel.EMAIL],
      expiresMonths: null,
      basis: 'law',
      source: electronicCommerceLaw,
    },
  ],
  caps: defaultCaps('ES', { perDay: 1, perSevenDays: 3 }),
  doNotContactLists: [
    {
      name: 'listaRobinson',
      refreshDays: null,
      basis: 'law',
      source: {
        name: 'Ley Orgánica 3/2018',
        article: '23',
        url: 'https://www.boe.es/buscar/act.php?id=BOE-A-2018-16673',
      },
    },
  ],
  say: { parts: openingParts, basis: 'law', source: aiAct },
};
