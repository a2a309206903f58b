import { getNullableType, type GraphQLSchema } from 'graphql';

/**
 * Makes every root field nullable, in place. The null of a field that must not be null takes its parent with it: with
 * non-null roots, one refused field would hide what all others of the document found, and a refused mutation would hide
 * the ids of those before it, which are committed already.
 */
export function makeRootsNullable(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type);
  }
}
