import { getNamedType } from 'graphql';
import { DateTime } from 'luxon';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAhead, requireInLifetime } from '../src/text/date-bounds.ts';
import { openSchema } from '../src/server/schema/build-schema.ts';
import { newBroker } from './support/brokers.ts';
import type { Client } from './support/client.ts';
import { inputPlaces, requestAt } from './support/input-places.ts';
import { newLead } from './support/leads.ts';
import { openTestApp, type TestApp } from './support/test-app.ts';

const schema = await openSchema();

/** Dates that only narrow a list down. */
const isOfFilter = (name: string) => /\.(from|to)$/.test(name);
const dates = inputPlaces(schema, ['query', 'mutation', 'subscription']).filter(
  ({ type, name }) => getNamedType(type)?.name === 'DateTimeISO' && !isOfFilter(name),
);
const placeOf = ({ field, path }: (typeof dates)[number]) => `${field.name} ${path.at(-1)}`;

/** How many calendar years from now a date may lie. */
const bounds: Record<string, number> = {
  'createApiKey expiresAt': 100,
  'createLead nextActionAt': 2,
  'recordConsent expiresAt': 100,
  'recordConsent givenAt': -100,
  'scheduleMeeting startsAt': 2,
  'setLeadTreatment nextActionAt': 2,
};

let app: TestApp;
let ana: Client;
let leadId: string;
beforeAll(async () => {
  app = await openTestApp();
  ana = await newBroker(app);
  leadId = (await newLead(ana)).id;
});

/** What else the operation must be told. */
const others: Record<string, object> = {
  createApiKey: { name: 'CRM', permissions: ['LEAD_READ'] },
  createLead: { name: 'Luis' },
  recordConsent: { channel: 'SMS', source: 'FORM' },
  scheduleMeeting: { title: 'Visita' },
  setLeadTreatment: {},
};

const yearsFromNow = (years: number) => DateTime.fromJSDate(app.clock.now(), { zone: 'utc' }).plus({ years });

async function codesFor(place: (typeof dates)[number], date: DateTime) {
  const { name } = place.field;
  const input = { ...(['createApiKey', 'createLead'].includes(name) ? {} : { leadId }), ...others[name] };
  const { query, variables } = requestAt(place, date.toISO(), { input });
  const { errors = [] } = await ana.send(query, variables);
  return errors.flatMap(({ extensions }) => extensions.fields ?? [{ field: '', code: extensions.code }]);
}

describe('a date that is bounded in years', () => {
  it('is every one of the API that is no filter', () => {
    expect(new Set(dates.map(placeOf))).toEqual(new Set(Object.keys(bounds)));
  });

  it.each(dates.map((place) => [placeOf(place), place] as const))(
    'is taken up to the same day of that year, and not beyond: %s',
    async (name, place) => {
      const years = bounds[name]!;
      const last = yearsFromNow(years);
      expect(await codesFor(place, last)).toEqual([]);
      const beyond = last.plus({ seconds: Math.sign(years) });
      const code = years === 2 ? expect.stringMatching(/^TIME_NOT_(AHEAD|NEAR)$/) : 'TIME_NOT_IN_LIFETIME';
      expect(await codesFor(place, beyond)).toMatchObject([{ field: place.name, code }]);
    },
  );

  it('from a 29 February ends on the 28th of a year without one', () => {
    const now = new Date('2028-02-29T10:00:00Z');
    expect(isAhead(new Date('2030-02-28T10:00:00Z'), now)).toBe(true);
    expect(isAhead(new Date('2030-02-28T10:00:01Z'), now)).toBe(false);
    expect(() => requireInLifetime('at', new Date('2128-02-29T10:00:00Z'), now)).not.toThrow();
  });
});
