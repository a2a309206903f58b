import type { Db } from 'mongodb';
import { KeepAliveClient } from '../support/keep-alive-client.ts';
import type { Place } from '../support/place.ts';
import { firstPage, operationsWith, type Operation } from './operations.ts';
import { seedGrowth } from './seed-growth.ts';

/** Cadencia on a database in which one broker has that many leads. */
export interface BrokerServer {
  leadCount: number;
  db: Db;
  client: KeepAliveClient;
  operations: Operation[];
}

/** How far down the list the deep page begins. */
const depth = 0.9;

export async function openBrokerServer(
  place: Place,
  { databaseUrl, db }: Pick<Place, 'databaseUrl' | 'db'>,
  leadCount: number,
): Promise<BrokerServer> {
  const apiKey = await seedGrowth(databaseUrl, leadCount);
  const env = { DATABASE_URL: databaseUrl, ROLE: 'api', PORT: '0', LOG_LEVEL: 'error' };
  const program = await place.start('support/cadencia-server.js', { env });
  const client = new KeepAliveClient(`${await program.ready}/graphql`, apiKey);
  const operations = await operationsWith(await deepCursor(client, db, leadCount));
  return { leadCount, db, client, operations };
}

/** The answer's data as text; throws when there are errors. */
export async function run(client: KeepAliveClient, { query, variables }: Operation): Promise<string> {
  const answer = await client.post(JSON.stringify({ query, variables }));
  if (answer.includes('"errors"')) throw new Error(answer.slice(0, 1000));
  return answer;
}

interface LeadPage {
  data: { leads: { pageInfo: { endCursor: string } } };
}

/** The first page's cursor, set on a lead far down: to go there page by page would take a thousand requests. */
async function deepCursor(client: KeepAliveClient, db: Db, leadCount: number): Promise<string> {
  const { data } = JSON.parse(await run(client, firstPage)) as LeadPage;
  const { endCursor } = data.leads.pageInfo;
  const [, , list] = JSON.parse(Buffer.from(endCursor, 'base64url').toString()) as [string, string, string];
  const down = { sort: { _id: -1 }, skip: Math.floor(leadCount * depth), limit: 1 } as const;
  const [lead] = await db.collection<{ _id: string }>('leads').find({}, down).toArray();
  return Buffer.from(JSON.stringify([lead!._id, lead!._id, list])).toString('base64url');
}
