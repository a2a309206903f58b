// What a user would write instead for this one board: Apollo, the driver and dataloader, with the default costs taken out.
import { createHash } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import fastify from 'fastify';
import { GraphQLError } from 'graphql';
import { MongoClient } from 'mongodb';
import { answerParent } from '../support/answer-parent.ts';
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

/** Who holds the key; the key itself is not stored. */
async function recognise(authorization = ''): Promise<Asker> {
  const key = authorization.replace(/^Bearer /, '');
  const keyId = key.split('_')[2];
  const found = await db.collection('api_keys').findOne({ keyId });
  if (found?.['secretHash'] !== createHash('sha256').update(key).digest('base64url'))
    throw new GraphQLError('unknown key');
  const broker = found['broker'] as string;
  return { db, broker, load: openLoaders(db, broker) };
}

async function close(): Promise<void> {
  await apollo.stop();
  await http.close();
  await client.close();
}

answerParent(await http.listen({ port: 0, host: '127.0.0.1' }), close);
