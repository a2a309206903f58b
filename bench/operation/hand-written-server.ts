// The same move by hand, behind two doors: plain JSON, and GraphQL as somebody would serve it with Apollo.
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import fastify from 'fastify';
import { MongoClient } from 'mongodb';
import { answerParent } from '../support/answer-parent.ts';
import { recogniseKey } from '../support/recognise-key.ts';
import { moveLead } from './hand-written-move.ts';
import type { Move } from './hand-written-rows.ts';
import { resolvers, typeDefs, type Mover } from './hand-written-schema.ts';

const client = await MongoClient.connect(process.env['DATABASE_URL']!, { w: 'majority', journal: true });
const db = client.db();
const apollo = new ApolloServer<Mover>({ typeDefs, resolvers, plugins: [ApolloServerPluginCacheControlDisabled()] });
await apollo.start();
const http = fastify();
await http.register(fastifyApollo(apollo), {
  path: '/graphql',
  context: async ({ headers }) => ({ client, holder: await recogniseKey(db, headers.authorization) }),
});
http.post('/move', async ({ headers, body }) => {
  const {
    _id: id,
    name,
    stage,
    stageEnteredAt,
    score,
  } = await moveLead(client, await recogniseKey(db, headers.authorization), body as Move);
  return { id, name, stage, stageEnteredAt, score };
});

async function close(): Promise<void> {
  await apollo.stop();
  await http.close();
  await client.close();
}

answerParent(await http.listen({ port: 0, host: '127.0.0.1' }), close);
