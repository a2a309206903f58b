import { GraphQLScalarType } from 'graphql';
import type { MongoClient } from 'mongodb';
import { Stage } from '../../src/lead/stage.ts';
import type { KeyHolder } from '../support/recognise-key.ts';
import { moveLead } from './hand-written-move.ts';
import type { LeadRow, Move } from './hand-written-rows.ts';

/** As somebody would write it down for this mutation alone. */
export const typeDefs = /* GraphQL */ `
  scalar DateTimeISO

  enum Stage { ${Object.keys(Stage).join(' ')} }

  type Lead {
    id: ID!
    name: String!
    stage: Stage!
    stageEnteredAt: DateTimeISO!
    score: Int!
  }

  input MoveLeadToStageInput {
    leadId: ID!
    newStage: Stage!
    reason: String!
  }

  type Query {
    version: String
  }

  type Mutation {
    moveLeadToStage(input: MoveLeadToStageInput!): Lead!
  }
`;

export interface Mover {
  client: MongoClient;
  holder: KeyHolder;
}

export const resolvers = {
  DateTimeISO: new GraphQLScalarType({ name: 'DateTimeISO', serialize: (value) => (value as Date).toISOString() }),
  Stage: { ...Stage },
  Lead: { id: ({ _id }: LeadRow) => _id },
  Mutation: {
    moveLeadToStage: (_root: unknown, { input }: { input: Move }, { client, holder }: Mover) =>
      moveLead(client, holder, input),
  },
};
