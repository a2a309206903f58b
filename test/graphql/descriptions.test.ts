import { isEnumType, isInputObjectType, isObjectType, isScalarType, isSpecifiedScalarType } from 'graphql';
import type { GraphQLArgument, GraphQLNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';

const schema = await openSchema();

/** A part of the schema that a reader may look up, such as `Lead.phone` or `Query.leads(first)`. */
interface Part {
  place: string;
  name: string;
  description?: string | null;
}

const parts: Part[] = Object.values(schema.getTypeMap()).flatMap((type) =>
  type.name.startsWith('__') || isSpecifiedScalarType(type) ? [] : [partOf(type.name, type), ...partsOf(type)],
);

function partsOf(type: GraphQLNamedType): Part[] {
  if (isEnumType(type)) return type.getValues().map((value) => partOf(`${type.name}.${value.name}`, value));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => partOf(`${type.name}.${field.name}`, field));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const place = `${type.name}.${field.name}`;
    const argumentOf = (arg: GraphQLArgument) => partOf(`${place}(${arg.name})`, arg);
    return [partOf(place, field), ...field.args.map(argumentOf)];
  });
}

function partOf(place: string, { name, description }: Omit<Part, 'place'>): Part {
  return { place, name, description };
}

/** What a description says of the part itself: the bound of a list is added to it by `boundLists`. */
const said = ({ description }: Part) => (description ?? '').replace(/ ?At most \d+(, each once)?\.$/, '').trim();

const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');

const repeatsName = (part: Part) =>
  ['', 'a', 'an', 'the'].some((article) => letters(said(part)) === `${article}${letters(part.name)}`);

const placesOf = (found: Part[]) => found.map(({ place }) => place);

describe('the description of a part of the schema', () => {
  it('is there for every type, field, argument, input field and enum value', () => {
    expect(parts.length).toBeGreaterThan(1000);
    expect(placesOf(parts.filter((part) => said(part) === ''))).toEqual([]);
  });

  it('names no value that a left out field of an update has: it stays as it was', () => {
    const updates = parts.filter(({ place }) => /^Update\w+Input\./.test(place));
    expect(updates.length).toBeGreaterThan(20);
    expect(placesOf(updates.filter((part) => /when left out/.test(said(part))))).toEqual([]);
  });

  it('says more than the name', () => {
    expect(placesOf(parts.filter(repeatsName))).toEqual([]);
  });

  it('names the standard of each scalar that is not of GraphQL itself', () => {
    const own = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
    const standards = own.map((type) => [type.name, isScalarType(type) && type.specifiedByURL]);
    expect(standards).toEqual(own.map(({ name }) => [name, expect.stringMatching(/^https?:/)]));
  });
});
