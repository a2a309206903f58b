import { getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { inputPlaces, requestAt } from '../support/input-places.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const schema = await openSchema();
const isText = ({ type }: { type: Parameters<typeof getNamedType>[0] }) => getNamedType(type)?.name === 'String';
const places = inputPlaces(schema, ['query', 'mutation']).filter(isText);

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('every text that an operation takes', () => {
  it('is one of many', () => {
    expect(places.length).toBeGreaterThan(60);
  });

  // A field that nobody gave a format takes it: see src/text/input-format.ts.
  it.each(places.map((place) => [`${place.field.name} ${place.name}`, place] as const))(
    'is read before the operation sees it: %s',
    async (_name, place) => {
      for (const bad of ['a\0b', 'x\ud83d']) {
        const { query, variables } = requestAt(place, bad);
        const { errors = [] } = await app.anyone.send(query, variables);
        expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
        const names = errors[0]?.extensions.fields?.map(({ field }) => field.replaceAll(/\.\d+(?=\.|$)/g, '')) ?? [];
        expect(names).toContain(place.name);
      }
    },
  );

  it('stands in a root field, but for cursors, and in no subscription', () => {
    expect(inputPlaces(schema, ['subscription']).filter(isText)).toEqual([]);
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const nested = types
      .filter((type) => !roots.includes(type) && !type.name.startsWith('__'))
      .flatMap((type) => Object.values(type.getFields()))
      .flatMap(({ args }) => args.filter(isText));
    expect(new Set(nested.map(({ name }) => name))).toEqual(new Set(['after', 'before']));
  });
});
