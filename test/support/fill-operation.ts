import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

const anId = '01900000-0000-7000-8000-000000000000';
const byName: Record<string, string> = {
  country: '"MX"',
  zone: '"America/Mexico_City"',
  locale: '"es-MX"',
  currency: '"MXN"',
  phone: '"+522221234500"',
  password: '"correct horse battery"',
  ownerPassword: '"correct horse battery"',
  amount: '"1000"',
  from: '"2026-01-01T00:00:00Z"',
  to: '"2026-02-01T00:00:00Z"',
  content: '"Hola"',
};
const byType: Record<string, string> = {
  ID: `"${anId}"`,
  String: '"x"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  EmailAddress: '"ana@example.com"',
  DateTimeISO: '"2027-01-01T00:00:00Z"',
  JSON: '{}',
};

/** A document for one root field with plausible values for all that is required, and nothing more than `__typename` of what comes back. */
export function fillOperation(kind: 'query' | 'mutation' | 'subscription', field: Field): string {
  const args = field.args.filter(isRequired).map((arg) => `${arg.name}: ${value(arg.name, arg.type)}`);
  const selection = isObjectType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${kind} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection} }`;
}

function isRequired({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function value(name: string, type: GraphQLInputType): string {
  if (isNonNullType(type)) return value(name, type.ofType);
  if (isListType(type)) return `[${value(name, type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequired);
    return `{ ${fields.map((field) => `${field.name}: ${value(field.name, field.type)}`).join(', ')} }`;
  }
  const filled = byType[type.name] && (type.name === 'ID' ? byType['ID'] : (byName[name] ?? byType[type.name]));
  if (!filled) throw new Error(`no value is known for ${name}: ${type.name}`);
  return filled;
}
