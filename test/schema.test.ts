import { lexicographicSortSchema, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { openSchema } from '../src/server/schema/build-schema.ts';

it('the schema in the repository is the one the code makes', async () => {
  const printed = `${printSchema(lexicographicSortSchema(await openSchema()))}\n`;
  await expect(printed).toMatchFileSnapshot('../schema/schema.graphql');
});
