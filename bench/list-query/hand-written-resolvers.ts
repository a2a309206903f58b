import { GraphQLScalarType } from 'graphql';
import type { Db } from 'mongodb';
import type { EnrolmentRow, LeadRow, openLoaders } from './hand-written-rows.ts';

export interface Asker {
  db: Db;
  broker: string;
  load: ReturnType<typeof openLoaders>;
}

interface Stored {
  _id: string;
}

const id = ({ _id }: Stored) => _id;

/** Fields that are stored under their own name need no resolver. */
export const resolvers = {
  // Less than a library's scalar does: what is compared with should be quick.
  DateTimeISO: new GraphQLScalarType({ name: 'DateTimeISO', serialize: (value) => (value as Date).toISOString() }),
  Stage: lowerCase(
    'ENTRADA',
    'PERFILAMIENTO',
    'CALIFICACION_FINANCIERA',
    'AGENDADO',
    'SEGUIMIENTO',
    'REFERIDOS',
    'GANADO',
    'PERDIDO',
  ),
  CallStatus: lowerCase('COMPLETED'),
  CallOutcome: lowerCase('HUMAN'),
  EnrolmentStatus: lowerCase('COMPLETED'),
  Query: { leads: readLeads },
  Lead: {
    id,
    assignee: ({ assigneeId }: LeadRow, _args: unknown, { load }: Asker) => assigneeId && load.member.load(assigneeId),
    lastCall: ({ _id }: LeadRow, _args: unknown, { load }: Asker) => load.lastCall.load(_id),
    enrolments: async ({ _id }: LeadRow, { first }: PageArgs, { load }: Asker) => ({
      edges: (await load.enrolments.load(_id)).slice(0, first).map((node) => ({ node })),
    }),
  },
  Member: {
    id,
    name: async ({ userId }: { userId: string }, _args: unknown, { load }: Asker) =>
      (await load.user.load(userId))?.name,
  },
  Call: { id },
  Enrolment: {
    id,
    campaign: ({ campaignId }: EnrolmentRow, _args: unknown, { load }: Asker) => load.campaign.load(campaignId),
  },
  Campaign: { id },
};

/** An enum as it is stored. */
function lowerCase(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name.toLowerCase()]));
}

interface PageArgs {
  first: number;
  after?: string;
}

async function readLeads(_root: unknown, { first, after }: PageArgs, { db, broker }: Asker) {
  const beyond = after ? { _id: { $lt: Buffer.from(after, 'base64url').toString() } } : {};
  const leads = db.collection<LeadRow>('leads');
  const filter = { broker, archivedAt: null, ...beyond };
  const rows = await leads.find(filter, { sort: { _id: -1 }, limit: first + 1 }).toArray();
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: Buffer.from(node._id).toString('base64url') }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}
