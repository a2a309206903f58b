import { Channel } from '../../lead/channel.ts';
import { defaultCaps, onDays, openingParts } from './cautious-defaults.ts';
import type { ContactRules, CountCap, HoursRule, RuleSource } from './contact-rules.types.ts';

function law2300(article: string): RuleSource {
  return {
    name: 'Ley 2300 de 2023',
    article,
    url: 'https://www.funcionpublica.gov.co/eva/gestornormativo/norma.php?i=213990',
  };
}

/** Article 5 extends the hours of article 3 to commercial calls, SMS, app and web messages and e-mail. */
const lawfulHours: HoursRule = {
  days: { ...onDays(1, 5, { from: '07:00', to: '19:00' }), 6: { from: '08:00', to: '15:00' } },
  holidays: 'forbid',
  basis: 'law',
  source: law2300('3 and 5'),
};

const onceADayAfterContact: CountCap = {
  kind: 'count',
  name: 'CO.once_a_day_after_contact',
  channels: Object.values(Channel),
  most: 1,
  period: 'local_day',
  onceReached: true,
  basis: 'law',
  source: law2300('3'),
};

/** Colombia. The week of "one channel in the same week" is read as any seven days, the stricter way. */
export const colombia: ContactRules = {
  ruleSet: 'CO',
  version: 'CO-2026.11',
  holidaysOf: 'CO',
  hours: { call: lawfulHours, message: lawfulHours, email: lawfulHours },
  consent: [
    {
      channels: Object.values(Channel),
      expiresMonths: null,
      basis: 'law',
      source: law2300('2 and 5'),
    },
  ],
  caps: [
    onceADayAfterContact,
    {
      kind: 'one_channel',
      name: 'CO.one_channel_after_contact',
      basis: 'law',
      source: law2300('3'),
    },
    ...defaultCaps('CO', { perDay: 2, perSevenDays: 5 }),
  ],
  doNotContactLists: [{ name: 'RNE', refreshDays: null, basis: 'law', source: law2300('5') }],
  say: { parts: openingParts, basis: 'default', source: null },
};
