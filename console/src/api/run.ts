import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { OperationTypeNode, type DocumentNode } from 'graphql';

/** The data of an answer without errors: the API nulls a root field only when it refused it. */
export type NonNullRoots<Data> = { [Root in keyof Data]: NonNullable<Data[Root]> };

/** Carries out one query or mutation, never from a cache. Throws when the API refuses any part of it. */
export async function run<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<NonNullRoots<Data>> {
  const asked = { variables, fetchPolicy: 'no-cache', errorPolicy: 'none' } as const;
  const { data } = isMutation(document)
    ? await client.mutate<Data>({ mutation: document, ...asked })
    : await client.query<Data>({ query: document, ...asked });
  return data as NonNullRoots<Data>;
}

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some((one) => 'operation' in one && one.operation === OperationTypeNode.MUTATION);
}
