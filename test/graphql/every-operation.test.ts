import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';

const schema = await openSchema();

describe('the schema', () => {
  it('describes every operation', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(isObjectType);
    const silent = roots.flatMap((root) => Object.values(root.getFields())).filter(({ description }) => !description);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
