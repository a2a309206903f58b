// What a user would write instead for this one board: Apollo, the driver and dataloader, with the default costs taken out.
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import fastify from 'fastify';
import { MongoClient } from 'mongodb';
import { answerParent } from '../support/answer-parent.ts';
import { recogniseKey } from '../support/recognise-key.ts';
import { resolvers, type Asker } from './hand-written-resolvers.ts';
import { openLoaders } from './hand-written-rows.ts';
import { typeDefs } from './hand-written-schema.ts';

const client = await MongoClient.connect(process.env['DATABASE_URL']!);
const db = client.db();
const apollo = new ApolloServer<Asker>({ typeDefs, resolvers, plugins: [ApolloServerPluginCacheControlDisabled()] });
await apollo.start();
const http = fastify();
await http.register(fastifyApollo(apollo), {
  path: '/graphql',
  context: ({ headers }) => recognise(headers.authorization),
});

async function recognise(authorization?: string): Promise<Asker> {
  const { broker } = await recogniseKey(db, authorization);
  return { db, broker, load: openLoaders(db, broker) };
}

async function close(): Promise<void> {
  await apollo.stop();
  await http.close();
  await client.close();
}

answerParent(await http.listen({ port: 0, host: '127.0.0.1' }), close);
