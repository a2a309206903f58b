import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { namedBy, type Names } from './kinds.ts';

export type Operation = 'query' | 'mutation' | 'subscription';
type Field = GraphQLField<unknown, unknown>;

export interface Root {
  operation: Operation;
  field: Field;
  /** A field with arguments of its own within what the root field answers. */
  nested?: Field;
}

/** One place where a request can name something of a broker. */
export interface Path extends Root {
  /** `operation.argument.field`, also as the table of kinds and that of companions have it. */
  place: string;
  /** Where the value goes: names of the arguments and of the fields within them. */
  path: string[];
  names: Exclude<Names, 'nothing'>;
}

export function rootsOf(schema: GraphQLSchema): Root[] {
  return [
    ...of('query', schema.getQueryType()?.getFields()),
    ...of('mutation', schema.getMutationType()?.getFields()),
    ...of('subscription', schema.getSubscriptionType()?.getFields()),
  ];
}

function of(operation: Operation, fields: Record<string, Field> = {}): Root[] {
  return Object.values(fields).map((field) => ({ operation, field }));
}

/** Every argument of every operation, and of every field of every type, that can name something; inputs are walked to their ends. */
export function pathsOf(schema: GraphQLSchema): Path[] {
  const roots = rootsOf(schema);
  return [...roots.flatMap((root) => within(root, root.field)), ...nestedPaths(schema, roots)];
}

function nestedPaths(schema: GraphQLSchema, roots: Root[]): Path[] {
  const rootTypes = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !rootTypes.has(type));
  return types.flatMap((type) => {
    const fields = isObjectType(type) && !type.name.startsWith('__') ? Object.values(type.getFields()) : [];
    return fields.flatMap((nested) => {
      const found = within({ operation: 'query', field: nested }, nested, type.name);
      if (found.length === 0) return [];
      const root = roots.find(({ operation, field }) => operation === 'query' && getNullableType(field.type) === type);
      if (!root) throw new Error(`no query answers one ${type.name}: its field ${nested.name} cannot be reached`);
      return found.map((path) => ({ ...path, ...root, nested }));
    });
  });
}

function within(root: Root, { name, args }: Field, owner?: string): Path[] {
  const operation = owner ? `${owner}.${name}` : name;
  return args.flatMap((arg) => walk(operation, [], arg, [])).map((found) => ({ ...root, ...found }));
}

type Found = Pick<Path, 'place' | 'path' | 'names'>;

function walk(operation: string, above: string[], at: GraphQLArgument | GraphQLInputField, seen: string[]): Found[] {
  const type = getNamedType(at.type);
  const path = [...above, at.name];
  if (isInputObjectType(type)) {
    if (seen.includes(type.name)) return [];
    const list = isListType(getNullableType(at.type)) ? ['0'] : [];
    const fields = Object.values(type.getFields());
    return fields.flatMap((field) => walk(operation, [...path, ...list], field, [...seen, type.name]));
  }
  const named = path.filter((part) => part !== '0');
  const names = namedBy(operation, named, type.name);
  return names && names !== 'nothing' ? [{ place: [operation, ...named].join('.'), path, names }] : [];
}
