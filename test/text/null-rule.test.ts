import { getNamedType, getNullableType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { requestOf } from '../isolation/support/requests.ts';
import type { Settled } from '../isolation/support/settle-broker.ts';
import { inputPlaces, mayBeNull, requestAt, type InputPlace } from '../support/input-places.ts';
import { RevokeConsentDocument, UpdateCallSettingsDocument, UpdateLeadDocument } from '../support/graphql/graphql.ts';
import { openSettledApp } from './settled-app.ts';

type Values = Record<string, unknown>;

const schema = await openSchema();
const isKey = ({ path }: InputPlace) => path.at(-1) === 'idempotencyKey';
// The key is one field of all inputs, and without it a mutation that ends something would end it.
const places = inputPlaces(schema, ['mutation']).filter(
  (place) => mayBeNull(place) && (!isKey(place) || place.field.name === 'createLead'),
);

/** What is updated by each mutation that leaves alone what is left out, where the answer shows it, and what null returns to the usual. */
const updates: Record<string, { type: string; shown: (answer: Values) => Values; usual?: readonly string[] }> = {
  updateBroker: { type: 'Broker', shown: (broker) => broker },
  updateCallSettings: { type: 'CallSettings', shown: (settings) => settings },
  updateCampaign: { type: 'Campaign', shown: (campaign) => campaign },
  updateCampaignStep: {
    type: 'CampaignStep',
    usual: ['channel'],
    shown: ({ steps }) => (steps as Values[]).find(({ stepId }) => stepId === broker.ids.CampaignStep[0])!,
  },
  updateLead: { type: 'Lead', shown: (lead) => lead },
  updateTemplate: { type: 'MessageTemplate', shown: (template) => template },
  setLeadTreatment: { type: 'Lead', shown: (lead) => lead },
};

let broker: Settled;
beforeAll(async () => {
  ({ broker } = await openSettledApp());
});

/** What an operation must be told besides, so that only the null is in question. */
const besides: Record<string, Values> = {
  addCampaignStep: { action: 'UPDATE_STAGE', targetStage: 'AGENDADO' },
  inviteUser: { email: 'new@example.com' },
};

function given({ field }: InputPlace): Values {
  const { variables } = requestOf({ operation: 'mutation', field }, broker, 0, 'near');
  const { [field.name]: more } = besides;
  return more ? { ...variables, input: { ...(variables['input'] as Values), ...more } } : variables;
}

async function send(place: InputPlace, value: unknown, selection = '') {
  const { query, variables } = requestAt(place, value, given(place), selection);
  return broker.client.send<Values, Values>(query, variables);
}

/** All leaves of the type that its update can set, objects opened once. */
function selectionOf(typeName: string, names: readonly string[]): string {
  const fields = (
    schema.getType(typeName) as never as { getFields: () => Record<string, { type: never }> }
  ).getFields();
  const parts = names
    .filter((name) => name in fields)
    .map((name) => {
      const type = getNamedType(fields[name]!.type);
      return isLeafType(type) ? name : `${name} ${leavesOf(type)}`;
    });
  return parts.join(' ');
}

function leavesOf(type: unknown): string {
  if (!isObjectType(type)) throw new Error('an update sets objects and leaves');
  const parts = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    return isLeafType(inner) ? field.name : `${field.name} ${leavesOf(inner)}`;
  });
  return `{ ${parts.join(' ')} }`;
}

/** Null, an empty list, or an object of nothing else. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || (typeof value === 'object' && Object.values(value).every(isEmpty));
}

describe('null', () => {
  it.each(places.map((place) => [`${place.field.name} ${place.name}`, place] as const))(
    'is taken, or refused by the name of the field: %s',
    async (_name, place) => {
      const { errors = [] } = await send(place, null);
      for (const { extensions } of errors) {
        expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
        if (extensions.code !== 'BAD_USER_INPUT') continue;
        const names = extensions.fields?.map(({ field }) => field) ?? [];
        expect(names.some((name) => name.startsWith(place.name) || place.name.startsWith(name))).toBe(true);
      }
    },
  );

  it('as the source of a revoked consent is the same as no source', async () => {
    const input = { leadId: broker.ids.Lead[0], channel: 'EMAIL' as const };
    for (const source of [null, undefined]) {
      const { revokeConsent } = await broker.client.run(RevokeConsentDocument, { input: { ...input, source } });
      expect(revokeConsent.source).toBe('CALL');
    }
  });
});

describe('a null in an update', () => {
  it('empties what was there', async () => {
    const { client, ids } = broker;
    const leadId = ids.Lead[1];
    const facts = {
      budget: { amount: '100', currency: 'MXN' },
      location: 'Puebla',
      purpose: 'INVEST' as const,
      timeframeMonths: 3,
      financing: 'CASH' as const,
      monthlyIncome: { amount: '10', currency: 'MXN' },
    };
    const filled = await client.run(UpdateLeadDocument, { input: { leadId, zone: 'Europe/Madrid', facts } });
    expect(filled.updateLead).toMatchObject({ facts, zone: 'Europe/Madrid', country: 'MX' });
    const nothing = Object.fromEntries(Object.keys(facts).map((name) => [name, null]));
    const emptied = await client.run(UpdateLeadDocument, {
      input: { leadId, phone: null, email: null, externalId: null, country: null, zone: null, facts: nothing },
    });
    const { updateLead } = emptied;
    expect(updateLead).toMatchObject({ phone: null, email: null, country: null, zone: null, facts: nothing });
    expect(updateLead.score).toBeLessThan(filled.updateLead.score);
  });

  it('of the settings of calls never leaves the broker without one', async () => {
    for (const field of ['isPaused', 'isRecorded', 'maxConcurrentCalls', 'maxDurationSeconds']) {
      const refused = await broker.client.refused(UpdateCallSettingsDocument, { input: { [field]: null } });
      expect(refused.extensions.fields).toMatchObject([
        { field: `input.${field}`, problem: expect.stringContaining('leave it out') as string },
      ]);
    }
    const { updateCallSettings } = await broker.client.run(UpdateCallSettingsDocument, { input: { transferTo: null } });
    expect(updateCallSettings).toMatchObject({ transferTo: null, isPaused: false });
  });
});

describe.each(Object.entries(updates))('%s', (name, { type, shown, usual = [] }) => {
  const own = places.filter((place) => place.field.name === name && place.path.length === 2);
  const fields = own.map(({ path }) => path[1]!);
  const selection =
    name === 'updateCampaignStep'
      ? `{ steps { stepId ${selectionOf(type, fields)} } }`
      : `{ ${selectionOf(type, fields)} }`;
  const output = (schema.getType(type) as never as { getFields: () => Record<string, { type: never }> }).getFields();

  it('leaves alone what is left out', async () => {
    const place = { ...own[0]!, path: ['input'], name: 'input' };
    const unchanged = given(place)['input'] ?? {};
    const before = await send(place, unchanged, selection);
    expect(before.errors).toBeUndefined();
    expect(await send(place, unchanged, selection)).toEqual(before);
  });

  it.each(own.map((place) => [place.path[1]!, place] as const))(
    'empties %s by null, or refuses it',
    async (field, place) => {
      const { data, errors } = await send(place, null, selection);
      const shownType = output[field]!.type;
      const isFilled = isNonNullType(shownType) && isLeafType(getNullableType(shownType)) && !isListType(shownType);
      if (isFilled || errors) {
        expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
        expect(errors?.[0]?.extensions.fields?.[0]?.field).toContain(place.name);
      } else if (!usual.includes(field)) expect(isEmpty(shown(data![name] as Values)[field])).toBe(true);
    },
  );
});
