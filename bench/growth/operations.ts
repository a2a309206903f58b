import { readFile } from 'node:fs/promises';
import { parse, print, separateOperations } from 'graphql';

/** Seen from the compiled file. */
const consoleBoard = new URL('../../../console/src/pipeline/pipeline.graphql', import.meta.url);

/** A request that people make all day. */
export interface Operation {
  name: string;
  query: string;
  variables: Record<string, unknown>;
  /** Whether the variable `first` says how long its pages are. */
  isPaged: boolean;
}

const leadsDocument = /* GraphQL */ `
  query Leads($first: Int!, $after: String, $filter: LeadFilter, $sort: LeadSort) {
    leads(first: $first, after: $after, filter: $filter, sort: $sort) {
      edges {
        node {
          id
          name
          phone
          email
          stage
          score
          createdAt
          assignee {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const metricsDocument = /* GraphQL */ `
  query Metrics {
    pipelineMetrics {
      stages {
        stage
        leadCount
        entered
        left
        averageHours
        conversion
      }
    }
  }
`;

const inactiveDocument = /* GraphQL */ `
  query Inactive($first: Int!) {
    inactiveLeads(stage: SEGUIMIENTO, inactivityDays: 14, first: $first) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`;

/** What is measured. `deep` is a cursor far down the list. */
export async function operationsWith(deep: string): Promise<Operation[]> {
  const board = separateOperations(parse(await readFile(consoleBoard, 'utf8')))['Board']!;
  return [
    leads('first page', {}),
    leads('page deep in', { after: deep }),
    leads('by score', { sort: 'SCORE' }),
    leads('of one stage', { filter: { stage: 'AGENDADO' } }),
    leads('search: one name', { filter: { text: 'garcia' } }),
    leads('search: two names', { filter: { text: 'maria garcia' } }),
    leads('search: a phone', { filter: { text: '222 100 0123' } }),
    leads('search: nobody', { filter: { text: 'zacarias' } }),
    { name: 'board of the console', query: print(board), variables: { first: 25 }, isPaged: true },
    { name: 'inactive leads', query: inactiveDocument, variables: { first: 50 }, isPaged: true },
    { name: 'metrics', query: metricsDocument, variables: {}, isPaged: false },
  ];
}

/** The first page with nothing but what a deep cursor is made from. */
export const firstPage = leads('first page', {});

function leads(name: string, variables: Record<string, unknown>): Operation {
  return { name, query: leadsDocument, variables: { first: 50, ...variables }, isPaged: true };
}
