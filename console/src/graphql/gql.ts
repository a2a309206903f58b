/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment CardLead on Lead {\n  id\n  name\n  stage\n  stageEnteredAt\n  score\n  assignee {\n    id\n    name\n  }\n}\n\nfragment ColumnPage on LeadConnection {\n  totalCount\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  edges {\n    node {\n      ...CardLead\n    }\n  }\n}\n\nquery Board($first: Int!) {\n  ENTRADA: leadsByStage(stage: ENTRADA, first: $first) {\n    ...ColumnPage\n  }\n  PERFILAMIENTO: leadsByStage(stage: PERFILAMIENTO, first: $first) {\n    ...ColumnPage\n  }\n  CALIFICACION_FINANCIERA: leadsByStage(\n    stage: CALIFICACION_FINANCIERA\n    first: $first\n  ) {\n    ...ColumnPage\n  }\n  AGENDADO: leadsByStage(stage: AGENDADO, first: $first) {\n    ...ColumnPage\n  }\n  SEGUIMIENTO: leadsByStage(stage: SEGUIMIENTO, first: $first) {\n    ...ColumnPage\n  }\n  REFERIDOS: leadsByStage(stage: REFERIDOS, first: $first) {\n    ...ColumnPage\n  }\n  GANADO: leadsByStage(stage: GANADO, first: $first) {\n    ...ColumnPage\n  }\n  PERDIDO: leadsByStage(stage: PERDIDO, first: $first) {\n    ...ColumnPage\n  }\n}\n\nquery StagePage($stage: Stage!, $first: Int!, $after: String) {\n  leadsByStage(stage: $stage, first: $first, after: $after) {\n    ...ColumnPage\n  }\n}\n\nmutation MoveLead($input: MoveLeadToStageInput!) {\n  moveLeadToStage(input: $input) {\n    ...CardLead\n  }\n}\n\nsubscription StageChanges($after: ID) {\n  stageChanges(after: $after) {\n    id\n    from\n    lead {\n      ...CardLead\n    }\n  }\n}": typeof types.CardLeadFragmentDoc,
    "query Me {\n  me {\n    permissions\n    broker {\n      id\n      name\n      zone\n    }\n    member {\n      id\n      name\n      role\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}": typeof types.MeDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    token\n  }\n}": typeof types.SignInDocument,
};
const documents: Documents = {
    "fragment CardLead on Lead {\n  id\n  name\n  stage\n  stageEnteredAt\n  score\n  assignee {\n    id\n    name\n  }\n}\n\nfragment ColumnPage on LeadConnection {\n  totalCount\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  edges {\n    node {\n      ...CardLead\n    }\n  }\n}\n\nquery Board($first: Int!) {\n  ENTRADA: leadsByStage(stage: ENTRADA, first: $first) {\n    ...ColumnPage\n  }\n  PERFILAMIENTO: leadsByStage(stage: PERFILAMIENTO, first: $first) {\n    ...ColumnPage\n  }\n  CALIFICACION_FINANCIERA: leadsByStage(\n    stage: CALIFICACION_FINANCIERA\n    first: $first\n  ) {\n    ...ColumnPage\n  }\n  AGENDADO: leadsByStage(stage: AGENDADO, first: $first) {\n    ...ColumnPage\n  }\n  SEGUIMIENTO: leadsByStage(stage: SEGUIMIENTO, first: $first) {\n    ...ColumnPage\n  }\n  REFERIDOS: leadsByStage(stage: REFERIDOS, first: $first) {\n    ...ColumnPage\n  }\n  GANADO: leadsByStage(stage: GANADO, first: $first) {\n    ...ColumnPage\n  }\n  PERDIDO: leadsByStage(stage: PERDIDO, first: $first) {\n    ...ColumnPage\n  }\n}\n\nquery StagePage($stage: Stage!, $first: Int!, $after: String) {\n  leadsByStage(stage: $stage, first: $first, after: $after) {\n    ...ColumnPage\n  }\n}\n\nmutation MoveLead($input: MoveLeadToStageInput!) {\n  moveLeadToStage(input: $input) {\n    ...CardLead\n  }\n}\n\nsubscription StageChanges($after: ID) {\n  stageChanges(after: $after) {\n    id\n    from\n    lead {\n      ...CardLead\n    }\n  }\n}": types.CardLeadFragmentDoc,
    "query Me {\n  me {\n    permissions\n    broker {\n      id\n      name\n      zone\n    }\n    member {\n      id\n      name\n      role\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}": types.MeDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    token\n  }\n}": types.SignInDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment CardLead on Lead {\n  id\n  name\n  stage\n  stageEnteredAt\n  score\n  assignee {\n    id\n    name\n  }\n}\n\nfragment ColumnPage on LeadConnection {\n  totalCount\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  edges {\n    node {\n      ...CardLead\n    }\n  }\n}\n\nquery Board($first: Int!) {\n  ENTRADA: leadsByStage(stage: ENTRADA, first: $first) {\n    ...ColumnPage\n  }\n  PERFILAMIENTO: leadsByStage(stage: PERFILAMIENTO, first: $first) {\n    ...ColumnPage\n  }\n  CALIFICACION_FINANCIERA: leadsByStage(\n    stage: CALIFICACION_FINANCIERA\n    first: $first\n  ) {\n    ...ColumnPage\n  }\n  AGENDADO: leadsByStage(stage: AGENDADO, first: $first) {\n    ...ColumnPage\n  }\n  SEGUIMIENTO: leadsByStage(stage: SEGUIMIENTO, first: $first) {\n    ...ColumnPage\n  }\n  REFERIDOS: leadsByStage(stage: REFERIDOS, first: $first) {\n    ...ColumnPage\n  }\n  GANADO: leadsByStage(stage: GANADO, first: $first) {\n    ...ColumnPage\n  }\n  PERDIDO: leadsByStage(stage: PERDIDO, first: $first) {\n    ...ColumnPage\n  }\n}\n\nquery StagePage($stage: Stage!, $first: Int!, $after: String) {\n  leadsByStage(stage: $stage, first: $first, after: $after) {\n    ...ColumnPage\n  }\n}\n\nmutation MoveLead($input: MoveLeadToStageInput!) {\n  moveLeadToStage(input: $input) {\n    ...CardLead\n  }\n}\n\nsubscription StageChanges($after: ID) {\n  stageChanges(after: $after) {\n    id\n    from\n    lead {\n      ...CardLead\n    }\n  }\n}"): (typeof documents)["fragment CardLead on Lead {\n  id\n  name\n  stage\n  stageEnteredAt\n  score\n  assignee {\n    id\n    name\n  }\n}\n\nfragment ColumnPage on LeadConnection {\n  totalCount\n  pageInfo {\n    hasNextPage\n    endCursor\n  }\n  edges {\n    node {\n      ...CardLead\n    }\n  }\n}\n\nquery Board($first: Int!) {\n  ENTRADA: leadsByStage(stage: ENTRADA, first: $first) {\n    ...ColumnPage\n  }\n  PERFILAMIENTO: leadsByStage(stage: PERFILAMIENTO, first: $first) {\n    ...ColumnPage\n  }\n  CALIFICACION_FINANCIERA: leadsByStage(\n    stage: CALIFICACION_FINANCIERA\n    first: $first\n  ) {\n    ...ColumnPage\n  }\n  AGENDADO: leadsByStage(stage: AGENDADO, first: $first) {\n    ...ColumnPage\n  }\n  SEGUIMIENTO: leadsByStage(stage: SEGUIMIENTO, first: $first) {\n    ...ColumnPage\n  }\n  REFERIDOS: leadsByStage(stage: REFERIDOS, first: $first) {\n    ...ColumnPage\n  }\n  GANADO: leadsByStage(stage: GANADO, first: $first) {\n    ...ColumnPage\n  }\n  PERDIDO: leadsByStage(stage: PERDIDO, first: $first) {\n    ...ColumnPage\n  }\n}\n\nquery StagePage($stage: Stage!, $first: Int!, $after: String) {\n  leadsByStage(stage: $stage, first: $first, after: $after) {\n    ...ColumnPage\n  }\n}\n\nmutation MoveLead($input: MoveLeadToStageInput!) {\n  moveLeadToStage(input: $input) {\n    ...CardLead\n  }\n}\n\nsubscription StageChanges($after: ID) {\n  stageChanges(after: $after) {\n    id\n    from\n    lead {\n      ...CardLead\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Me {\n  me {\n    permissions\n    broker {\n      id\n      name\n      zone\n    }\n    member {\n      id\n      name\n      role\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}"): (typeof documents)["query Me {\n  me {\n    permissions\n    broker {\n      id\n      name\n      zone\n    }\n    member {\n      id\n      name\n      role\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    token\n  }\n}"): (typeof documents)["mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    token\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;