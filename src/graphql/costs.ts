import type { GraphQLField, GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';

/** A commit with its audit entries and consequences is as much work as so many plain fields. */
export const costOfMutation = 100;

/** To hash a password is meant to be slow. */
export const costOfPassword = 400;

/** What the field costs by itself, in points, where it is more than the one that every field costs. */
export function Cost(points: number): MethodDecorator & PropertyDecorator {
  return Extensions({ cost: points });
}

export function ownCostOf({ extensions }: GraphQLField<unknown, unknown>): number {
  return (extensions['cost'] as number | undefined) ?? 1;
}

/** Gives every mutation its price that has none of its own. */
export function priceMutations(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    field.extensions = { cost: costOfMutation, ...field.extensions };
}
