import {
  getNamedType,
  isListType,
  getNullableType,
  isObjectType,
  parse,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { neededToRead } from '../../../src/server/schema/reading-permissions.ts';
import { isRequired } from '../../support/fill-operation.ts';
import type { Root } from './paths.ts';
import { requestOf } from './requests.ts';
import type { Settled } from './settle-broker.ts';

type Field = GraphQLField<unknown, unknown>;

/** A thing that came back by a field, such as `VoiceCall.lead`. */
export interface Reached {
  field: string;
  type: string;
}

const isPage = ({ name }: GraphQLObjectType) => /(Connection|Edge)$/.test(name);

/** The document for a root with everything that can be reached from it, so many things deep. */
export function everythingBy({ operation, field }: Root, broker: Settled, depth: number) {
  const { variables } = requestOf({ operation, field }, broker);
  const given = field.args.filter(({ name }) => name in variables);
  const page = field.args.some(({ name }) => name === 'first') ? ['first: 2'] : [];
  const declared = inParentheses(given.map(({ name, type }) => `$${name}: ${String(type)}`));
  const values = inParentheses([...page, ...given.map(({ name }) => `${name}: $${name}`)]);
  const selection = everythingOf(field.type, depth);
  return {
    document: parse(`${operation}${declared} { ${field.name}${values} ${selection} }`),
    variableValues: variables,
  };
}

function inParentheses(parts: string[]): string {
  return parts.length > 0 ? `(${parts.join(', ')})` : '';
}

/** All fields of a type and of what they lead to, so many things deep; pages and their rows count for none. */
function everythingOf(output: GraphQLOutputType, depth: number): string {
  const type = getNamedType(output);
  if (!isObjectType(type)) return '';
  const parts = fieldsOf(type).flatMap((field) => {
    const inner = getNamedType(field.type);
    const left = isObjectType(inner) && !isPage(inner) ? depth - 1 : depth;
    if (isObjectType(inner) && left < 0) return [];
    const first = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
    return [`${field.name}${first} ${everythingOf(field.type, left)}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** The things with a permission of their own that the value of a root field holds. */
export function thingsIn(value: unknown, output: GraphQLOutputType, by: string): Reached[] {
  const nullable = getNullableType(output);
  if (value === null || value === undefined) return [];
  if (isListType(nullable)) return (value as unknown[]).flatMap((one) => thingsIn(one, nullable.ofType, by));
  if (!isObjectType(nullable)) return [];
  const own = neededToRead(nullable) ? [{ field: by, type: nullable.name }] : [];
  const within = fieldsOf(nullable).flatMap((field) => {
    const place = isPage(nullable) ? by : `${nullable.name}.${field.name}`;
    return thingsIn((value as Record<string, unknown>)[field.name], field.type, place);
  });
  return [...own, ...within];
}

function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequired));
}
