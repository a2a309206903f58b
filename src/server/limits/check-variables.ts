import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { badInput } from '../../errors.ts';

/** Levels of lists and objects in the variables of an operation. */
const maxLevels = 32;

/** Values in the variables of an operation, those within lists and objects counted. */
const maxValues = 2000;

/** GraphQL tells each wrong value in an error that quotes its whole object; up to here that is cheap. */
const fewValues = 100;
const maxErrors = 5;

/** BAD_USER_INPUT for variables that are nested too deep, which could exhaust the stack, or are too many. Ask before they are coerced. */
export function boundVariables(variables: unknown): void {
  if (isDeeper(variables, maxLevels)) throw badInput('variables', 'VARIABLES_TOO_DEEP', { most: maxLevels });
  if (countValues(variables) > maxValues) throw badInput('variables', 'VARIABLES_TOO_MANY', { most: maxValues });
}

/** Coerces many variables before GraphQL does, and throws its first error: telling all of them could take seconds. */
export function coerceManyVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | null | undefined,
  variables: Record<string, unknown> = {},
): void {
  if (!operation || countValues(variables) <= fewValues) return;
  const definitions = operation.variableDefinitions ?? [];
  const { errors = [] } = getVariableValues(schema, definitions, variables, { maxErrors });
  if (errors[0]) throw errors[0];
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + countValues(part), 1);
}
