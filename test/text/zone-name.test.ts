import { beforeAll, describe, expect, it } from 'vitest';
import prefixesByZone from '../../src/lead/identity/phone-zone.json' with { type: 'json' };
import { zoneName } from '../../src/text/zone-name.ts';
import { newBroker } from '../support/brokers.ts';
import { UpdateBrokerDocument, UpdateLeadDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

const spelled = [
  'Asia/Kolkata',
  'Europe/Kyiv',
  'America/Argentina/ComodRivadavia',
  'Antarctica/McMurdo',
  'Mexico/BajaSur',
  'America/Port_of_Spain',
  'Africa/Dar_es_Salaam',
  'Etc/GMT+5',
  'US/East-Indiana',
  'EST5EDT',
  'GB-Eire',
  'NZ-CHAT',
];
/** What the platform lists, the newer names that phone numbers give, and some with a spelling of their own. */
const names = [
  ...Intl.supportedValuesOf('timeZone'),
  ...Object.keys(prefixesByZone).filter((name) => name !== ''),
  ...spelled,
];

describe('the name of a time zone', () => {
  it.each(names)('%s is spelt so in any case', (name) => {
    expect([name, name.toLowerCase(), name.toUpperCase()].map(zoneName)).toEqual([name, name, name]);
  });

  it.each(['', 'Mexico', 'Mexico/Nowhere', '+05:00', 'America/Mexico City'])('is not %j', (text) => {
    expect(zoneName(text)).toBeNull();
  });
});

describe('a time zone in another case', () => {
  it('is told as IANA spells it, of a lead and of the broker', async () => {
    const owner = await newBroker(app);
    const lead = await newLead(owner, { zone: ' europe/madrid' });
    expect(lead).toMatchObject({ zone: 'Europe/Madrid', zoneSource: 'GIVEN' });
    const input = { leadId: lead.id, zone: 'AMERICA/ARGENTINA/BUENOS_AIRES' };
    expect((await owner.run(UpdateLeadDocument, { input })).updateLead.zone).toBe('America/Argentina/Buenos_Aires');
    const { updateBroker } = await owner.run(UpdateBrokerDocument, { input: { zone: 'america/bogota' } });
    expect(updateBroker.zone).toBe('America/Bogota');
  });
});
