import { GraphQLObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { openSchema } from '../src/server/schema/build-schema.ts';

it('the schema in the repository is the one the code makes', async () => {
  const printed = `${printSchema(lexicographicSortSchema(await openSchema()))}\n`;
  await expect(printed).toMatchFileSnapshot('../schema/schema.graphql');
});

it('the ready documents ask for each fact of a lead', async () => {
  const type = (await openSchema()).getType('LeadFacts') as GraphQLObjectType;
  const printed = `fragment LeadFactParts on LeadFacts {\n${selectionOf(type, '  ')}}\n`;
  await expect(printed).toMatchFileSnapshot('../schema/operations/lead-facts.graphql');
});

function selectionOf(type: GraphQLObjectType, indent: string): string {
  const fields = Object.values(type.getFields()).map(({ name, type: value }) =>
    value instanceof GraphQLObjectType
      ? `${indent}${name} {\n${selectionOf(value, `${indent}  `)}${indent}}`
      : indent + name,
  );
  return `${fields.join('\n')}\n`;
}
