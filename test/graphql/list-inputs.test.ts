import { getNamedType, getNullableType, isEnumType, isListType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { isSet, sizeOf } from '../../src/graphql/list-bounds.ts';
import { plausible } from '../support/fill-operation.ts';
import { inputPlaces, requestAt, type InputPlace } from '../support/input-places.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const schema = await openSchema();
const places = inputPlaces(schema, ['query', 'mutation', 'subscription']).filter(({ type }) =>
  isListType(getNullableType(type)),
);
const named = places.map((place) => [`${place.field.name} ${place.name}`, place] as const);

/** Lists in which the same value may come again. */
const mayRepeat = ['delaysInMinutes'];
const sets = named.filter(([, { path }]) => !mayRepeat.includes(path.at(-1)!));

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function codesAt(place: InputPlace, length: number) {
  const [item] = plausible(place.path.at(-1)!, getNullableType(place.type)) as [unknown];
  const { query, variables } = requestAt(place, Array.from({ length }).fill(item));
  const { errors = [] } = await app.anyone.send(query, variables);
  return (errors[0]?.extensions.fields ?? []).filter(({ field }) => field === place.name).map(({ code }) => code);
}

describe('every list that an operation takes', () => {
  it('is one of some, none of them in a subscription', () => {
    expect(new Set(places.map(({ operation }) => operation))).toEqual(new Set(['query', 'mutation']));
    expect(places.length).toBeGreaterThan(10);
  });

  it.each(named)('states the most it may hold: %s', (_name, { at }) => {
    expect(sizeOf(at)).toBeGreaterThan(0);
    expect(at.description).toMatch(new RegExp(String.raw`At most ${sizeOf(at)}(, each once)?\.$`));
  });

  it.each(named)('is refused when it holds more: %s', async (_name, place) => {
    const most = sizeOf(place.at)!;
    expect(await codesAt(place, most)).not.toContain('TOO_MANY_VALUES');
    expect(await codesAt(place, most + 1)).toContain('TOO_MANY_VALUES');
  });

  it.each(sets)('that is a set says so, and is refused with a repeat: %s', async (_name, place) => {
    expect(isSet(place.at)).toBe(true);
    expect(await codesAt(place, 1)).not.toContain('VALUE_REPEATED');
    expect(await codesAt(place, 2)).toContain('VALUE_REPEATED');
  });

  it.each(named.filter(([, { type }]) => isEnumType(getNamedType(type))))(
    'of an enum has room for every value: %s',
    (_name, { at, type }) => {
      const values = getNamedType(type) as unknown as { getValues: () => unknown[] };
      expect(sizeOf(at)).toBe(values.getValues().length);
    },
  );
});
