import { getNamedType, isInputObjectType, isObjectType, isScalarType, type GraphQLSchema } from 'graphql';

/** What the decorators cannot say: TypeGraphQL takes no description of a root, and `input` is described by its type. */
export function describeSchema(schema: GraphQLSchema): void {
  describeRoots(schema);
  describeInstants(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const argument of Object.values(type.getFields()).flatMap(({ args }) => args)) {
      const taken = getNamedType(argument.type);
      if (isInputObjectType(taken)) argument.description ??= taken.description;
    }
  }
}

function describeRoots(schema: GraphQLSchema): void {
  const roots = [
    [schema.getQueryType(), 'Reads: nothing is changed.'],
    [schema.getMutationType(), 'Changes, in the order of the document; one that is refused undoes none of the others.'],
    [schema.getSubscriptionType(), 'Live events, by graphql-ws on the path of the API.'],
  ] as const;
  for (const [root, description] of roots) if (root) root.description = description;
}

/** graphql-scalars 1.25.0 names the standard of its other scalars only. */
function describeInstants(schema: GraphQLSchema): void {
  const instant = schema.getType('DateTimeISO');
  if (!isScalarType(instant)) return;
  instant.description = 'An instant, such as `2026-11-24T17:00:00.000Z`. Any offset is taken; answers are in UTC.';
  instant.specifiedByURL = 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6';
}
