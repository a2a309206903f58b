import { GraphQLError, isEnumType, Kind, type GraphQLEnumType, type GraphQLSchema } from 'graphql';

/** Makes every enum of the schema answer a wrong value with the list of its values. */
export function listEnumValues(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type) && !type.name.startsWith('__')) listValuesOf(type);
  }
}

function listValuesOf(type: GraphQLEnumType): void {
  const names = type.getValues().map(({ name }) => name);
  const problem = `${type.name} has no such value; send one of ${names.join(', ')}, without quotes in a document.`;
  const parseValue = type.parseValue.bind(type);
  const parseLiteral = type.parseLiteral.bind(type);
  type.parseValue = (value) => {
    if (!names.includes(value as string)) throw new GraphQLError(problem);
    return parseValue(value) as unknown;
  };
  type.parseLiteral = (node, variables) => {
    if (node.kind !== Kind.ENUM || !names.includes(node.value)) throw new GraphQLError(problem, { nodes: node });
    return parseLiteral(node, variables) as unknown;
  };
}
