import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { isRequired, plausible } from './fill-operation.ts';

type Operation = 'query' | 'mutation' | 'subscription';
type At = GraphQLArgument | GraphQLInputField;
type Values = Record<string, unknown>;

/** One argument, or one field within an argument. */
export interface InputPlace {
  operation: Operation;
  field: GraphQLField<unknown, unknown>;
  path: string[];
  at: At;
  type: At['type'];
  /** As an error names it. */
  name: string;
}

/** Every argument of the root fields, and every field within it. */
export function inputPlaces(schema: GraphQLSchema, operations: readonly Operation[]): InputPlace[] {
  return operations.flatMap((operation) =>
    Object.values(schema.getRootType(operation as never)!.getFields()).flatMap((field) =>
      field.args.flatMap((arg) => walk(arg, [])).map((found) => ({ operation, field, ...found })),
    ),
  );
}

type Found = Pick<InputPlace, 'path' | 'at' | 'type' | 'name'>;

function walk(at: At, above: string[]): Found[] {
  const path = [...above, at.name];
  const type = getNamedType(at.type);
  const own = { path, at, type: at.type, name: path.join('.') };
  return isInputObjectType(type)
    ? [own, ...Object.values(type.getFields()).flatMap((field) => walk(field, path))]
    : [own];
}

/** Whether null, and not only leaving out, is something a client can say there. */
export function mayBeNull({ type }: InputPlace): boolean {
  return !isNonNullType(type);
}

/** The operation with this value at the place, all that is required around it, and what is `given` besides. */
export function requestAt({ operation, field, path }: InputPlace, value: unknown, given: Values = {}, selection = '') {
  const required = field.args.filter(isRequired).map((arg) => [arg.name, plausible(arg.name, arg.type)]);
  const values: Values = { ...Object.fromEntries(required), ...given };
  const [first, ...rest] = path;
  const variables = { ...values, [first!]: put(argument(field.args, first!), values[first!], rest, value) };
  const names = Object.keys(variables);
  const declared = names.map((name) => `$${name}: ${String(argument(field.args, name).type)}`).join(', ');
  const passed = names.map((name) => `${name}: $${name}`).join(', ');
  const shown = selection || (isObjectType(getNamedType(field.type)) ? '{ __typename }' : '');
  return { query: `${operation}(${declared}) { ${field.name}(${passed}) ${shown} }`, variables };
}

function argument(args: readonly GraphQLArgument[], name: string): GraphQLArgument {
  return args.find((arg) => arg.name === name)!;
}

function put(at: At, into: unknown, [next, ...rest]: string[], value: unknown): unknown {
  const isList = isListType(getNullableType(at.type));
  if (next === undefined) return isList && value !== null && !Array.isArray(value) ? [value] : value;
  const type = getNamedType(at.type);
  if (!isInputObjectType(type)) throw new Error(`${at.name} is not an input object`);
  const whole = (isList ? (into as unknown[] | undefined)?.[0] : into) ?? plausible(at.name, type);
  const inner = { ...(whole as Values), [next]: put(type.getFields()[next]!, (whole as Values)[next], rest, value) };
  return isList ? [inner] : inner;
}
