import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';

/** Texts that were never meant: each stands in every text, id and date of an operation at once. */
export const poisons: [string, string][] = [
  ['an operator of the database', '{"$gt":""}'],
  ['a null byte', 'a\u0000b'],
  ['half a surrogate pair', '\ud800'],
  ['a text of 2,500 brackets', '('.repeat(2500)],
  ['a template in a template', '{{#each this}}{{constructor.constructor}}{{/each}}'.repeat(20)],
  ['nothing', ''],
  ['a far date', '+275760-09-13T00:00:00.001Z'],
];

const deepest = 4;

/** An operation in which all that can hold the poison holds it, optional arguments too. */
export function poisoned(kind: string, field: GraphQLField<unknown, unknown>, poison: string): string {
  const args = field.args.map(({ name, type }) => `${name}: ${value(type, poison, 0)}`).join(', ');
  const selection = isObjectType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${kind} { ${field.name}(${args})${selection} }`;
}

function value(type: GraphQLInputType, poison: string, depth: number): string {
  if (isNonNullType(type)) return value(type.ofType, poison, depth);
  if (isListType(type)) return depth > deepest ? '[]' : `[${value(type.ofType, poison, depth)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => depth < deepest || isNonNullType(field.type));
    const mail = type.name === 'SignInInput' ? [] : ['email', 'ownerEmail'];
    const valueOf = (field: GraphQLInputField) =>
      mail.includes(field.name) ? '"ana@example.com"' : value(field.type, poison, depth + 1);
    return `{ ${fields.map((field) => `${field.name}: ${valueOf(field)}`).join(', ')} }`;
  }
  if (type.name === 'Int' || type.name === 'Float') return '2147483647';
  if (type.name === 'Boolean') return 'true';
  // It refuses in the document already what is none: the rest of the input would never be looked at.
  if (type.name === 'DateTimeISO') return poison.startsWith('+') ? JSON.stringify(poison) : '"9999-12-31T23:59:59Z"';
  return JSON.stringify(poison);
}
