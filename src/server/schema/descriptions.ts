import { getNamedType, isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';

/** What the decorators cannot say: TypeGraphQL takes no description of a root, and `input` is described by its type. */
export function describeSchema(schema: GraphQLSchema): void {
  describeRoots(schema);
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
