import { GraphQLDateTimeISO } from 'graphql-scalars';
import { getNullableType, type GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { describeSchema } from './descriptions.ts';
import { checkArgument } from '../../graphql/check-argument.ts';
import { priceMutations } from '../../graphql/costs.ts';
import { meterFields } from '../limits/operation-meter.ts';
import { boundLists } from '../../graphql/list-bounds.ts';
import { listEnumValues } from '../errors/enum-errors.ts';
import { guardFields } from './reading-permissions.ts';
import { resolvers } from './resolvers.ts';

// TypeGraphQL demands one, though every subscription of ours follows the log of committed events.
const noPubSub = {
  publish(): never {
    throw new Error('events are published by committing them');
  },
  subscribe(): never {
    throw new Error('subscriptions follow the log');
  },
};

/** The executable schema of all slices. */
export async function openSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: resolvers as unknown as NonEmptyArray<new () => object>,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTimeISO }],
    validateFn: checkArgument,
    pubSub: noPubSub,
    container: { get: instanceOf },
  });
  describeSchema(schema);
  makeRootsNullable(schema);
  boundLists(schema);
  guardFields(schema);
  listEnumValues(schema);
  priceMutations(schema);
  meterFields(schema);
  return schema;
}

const instances = new Map<new () => object, object>();

function instanceOf(resolver: unknown): object {
  const type = resolver as new () => object;
  const known = instances.get(type) ?? new type();
  instances.set(type, known);
  return known;
}

/**
 * Makes every root field nullable, in place. The null of a field that must not be null takes its parent with it: with
 * non-null roots, one refused field would hide what all others of the document found, and a refused mutation would hide
 * the ids of those before it, which are committed already.
 */
function makeRootsNullable(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type);
  }
}
