import {
  getNamedType,
  isRequiredArgument,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** A request full of almost right names, and the right ones, which no answer may give away. */
export interface Probe {
  request: { query: string; variables?: object };
  secrets: string[];
}

/** As many faults as one document is told of. */
const perDocument = 5;

/** Every name of the schema with a letter missing, doubled, or only begun, wherever GraphQL would suggest the right one. */
export function blindProbes(schema: GraphQLSchema): Probe[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  return [
    ...probes(
      types.map(({ name }) => name),
      (typo, n) => `fragment F${n} on ${typo} { __typename }`,
      (parts) => `{ __typename } ${parts}`,
    ),
    ...probes(
      types.map(({ name }) => name),
      (typo, n) => `$v${n}: ${typo}`,
      (parts) => `query(${parts}) { __typename }`,
    ),
    ...types.flatMap(inType),
    ...inVariables(schema),
  ];
}

function inType(type: GraphQLNamedType): Probe[] {
  if (isEnumType(type)) {
    const values = type.getValues().map(({ name }) => name);
    return probes(
      values,
      (typo, n) => `$v${n}: ${type.name} = ${typo}`,
      (parts) => `query(${parts}) { __typename }`,
    );
  }
  if (isInputObjectType(type)) {
    const fields = Object.keys(type.getFields());
    return probes(
      fields,
      (typo, n) => `$v${n}: ${type.name} = { ${typo}: 1 }`,
      (parts) => `query(${parts}) { __typename }`,
    );
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const inFragment = (parts: string) => `{ __typename } fragment F on ${type.name} { ${parts} }`;
  const fields = Object.values(type.getFields());
  return [
    ...probes(
      fields.map(({ name }) => name),
      (typo) => typo,
      inFragment,
    ),
    ...fields.flatMap(({ name, args }) =>
      probes(
        args.map((arg) => arg.name),
        (typo, n) => `a${n}: ${name}(${typo}: 1)`,
        inFragment,
      ),
    ),
  ];
}

/** The same in variables, where GraphQL looks only when it runs the document. */
function inVariables(schema: GraphQLSchema): Probe[] {
  const roots = [schema.getQueryType()!, schema.getMutationType()!];
  return roots.flatMap((root) =>
    Object.values(root.getFields()).flatMap((field) => field.args.flatMap((arg) => inVariable(root.name, field, arg))),
  );
}

function inVariable(root: string, field: GraphQLField<unknown, unknown>, { name, type }: GraphQLArgument): Probe[] {
  if (field.args.some((other) => other.name !== name && isRequiredArgument(other))) return [];
  const named = getNamedType(type);
  const selection = isObjectType(getNamedType(field.type)) ? '{ __typename }' : '';
  const query = `${root.toLowerCase()}($v: ${String(type)}) { ${field.name}(${name}: $v) ${selection} }`;
  if (isEnumType(named))
    return named
      .getValues()
      .map((value) => ({ request: { query, variables: { v: `${value.name}_` } }, secrets: [value.name] }));
  if (!isInputObjectType(named)) return [];
  const secrets = Object.keys(named.getFields());
  const typos = secrets.flatMap(mistakes).filter((typo) => !secrets.includes(typo));
  return [{ request: { query, variables: { v: Object.fromEntries(typos.map((typo) => [typo, 1])) } }, secrets }];
}

function probes(
  names: string[],
  part: (typo: string, n: number) => string,
  document: (parts: string) => string,
): Probe[] {
  const real = new Set(names);
  const tried = names.flatMap((secret) =>
    mistakes(secret)
      .filter((typo) => !real.has(typo))
      .map((typo) => ({ secret, typo })),
  );
  const chunks = Array.from({ length: Math.ceil(tried.length / perDocument) }, (_, n) =>
    tried.slice(n * perDocument, (n + 1) * perDocument),
  );
  return chunks.map((chunk) => ({
    request: { query: document(chunk.map(({ typo }, n) => part(typo, n)).join(' ')) },
    secrets: [...new Set(chunk.map(({ secret }) => secret))],
  }));
}

/** In the short form one mistake for each name, in turn; in the long form all three. */
function mistakes(name: string): string[] {
  const middle = Math.floor(name.length / 2);
  const doubled = `${name.slice(0, middle)}${name[middle]}${name.slice(middle)}`;
  const all = [name.slice(0, -1), doubled, name.slice(0, Math.max(3, middle))];
  const chosen = process.env['ATTACK'] === 'full' ? all : [all[name.length % all.length]!];
  return chosen.filter((typo) => typo !== name && typo !== '');
}
