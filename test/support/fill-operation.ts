import {
  getNamedType,
  getNullableType,
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
const byName: Record<string, unknown> = {
  country: 'MX',
  zone: 'America/Mexico_City',
  locale: 'es-MX',
  currency: 'MXN',
  phone: '+522221234500',
  email: 'ana@example.com',
  ownerEmail: 'ana@example.com',
  password: 'correct horse battery',
  ownerPassword: 'correct horse battery',
  amount: '1000',
  from: '2026-01-01T00:00:00Z',
  to: '2026-02-01T00:00:00Z',
  content: 'Hola',
};
const byType: Record<string, unknown> = {
  ID: anId,
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTimeISO: '2027-01-01T00:00:00Z',
  JSON: {},
};

/** A document for one root field with plausible values for all that is required, and nothing more than `__typename` of what comes back. */
export function fillOperation(kind: 'query' | 'mutation' | 'subscription', field: Field): string {
  const args = field.args
    .filter(isRequired)
    .map(({ name, type }) => `${name}: ${literal(plausible(name, type), type)}`);
  const selection = isObjectType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${kind} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection} }`;
}

export function isRequired({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** A value of the type as JSON, with all that is required within it. */
export function plausible(name: string, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return plausible(name, type.ofType);
  if (isListType(type)) return [plausible(name, type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequired);
    return Object.fromEntries(fields.map((field) => [field.name, plausible(field.name, field.type)]));
  }
  const value = type.name === 'ID' ? anId : (byName[name] ?? byType[type.name]);
  if (value === undefined) throw new Error(`test/support/fill-operation.ts knows no value for ${name}: ${type.name}`);
  return value;
}

/** The JSON value as GraphQL writes it: enum members and field names are not quoted. */
function literal(value: unknown, ofType: GraphQLInputType): string {
  const type = getNullableType(ofType);
  if (isListType(type)) return `[${(value as unknown[]).map((one) => literal(one, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  const parts = Object.entries(value as object).map(([name, one]) => `${name}: ${literal(one, fields[name]!.type)}`);
  return `{ ${parts.join(', ')} }`;
}
