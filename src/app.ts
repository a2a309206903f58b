import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import type { Viewer } from './account/viewer.ts';
import type { Config } from './config.ts';
import { entities } from './entities.ts';
import { openSchema } from './graphql/build-schema.ts';
import { mountGraphql, openHttp } from './graphql/http-transport.ts';
import { openApollo } from './graphql/open-apollo.ts';
import { openSocketTransport } from './graphql/socket-transport.ts';
import { openPorts } from './open-ports.ts';
import { reactions } from './reactions.ts';
import { Scope, type Ports, type Runtime } from './scope.ts';
import { openChangeFeed } from './storage/change-feed.ts';
import { databaseClock, type Clock } from './storage/clock.ts';
import { FileStore } from './storage/file-store.ts';
import { installationSecret } from './storage/installation-secret.ts';
import { migrate } from './storage/migrate.ts';
import { openDatabase, type Database } from './storage/open-database.ts';
import { openOrm } from './storage/open-orm.ts';

/** What a test or the demo may put in place of the usual. */
export interface Overrides {
  database?: Database;
  clock?: Clock;
  ports?: Partial<Ports>;
  log?: Logger;
}

export interface App {
  url: string;
  schema: GraphQLSchema;
  runtime: Runtime;
  scope: (viewer: Viewer) => Scope;
  close: () => Promise<void>;
}

/** Puts Cadencia together and listens. */
export async function openApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const log = overrides.log ?? pino({ level: config.LOG_LEVEL });
  const database = overrides.database ?? (await openDatabase(databaseConfig(config, log)));
  const runtime = await openRuntime(config, overrides, database, log);
  const introspection = config.NODE_ENV !== 'production';
  const schema = await openSchema();
  const apollo = openApollo({ schema, introspection, log });
  const http = openHttp(runtime);
  await apollo.start();
  await mountGraphql(http, apollo, runtime);
  const sockets = openSocketTransport(runtime, schema, introspection);
  http.server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] === '/graphql') sockets.upgrade(request, socket, head);
    else socket.destroy();
  });
  const url = await listen(http, config);
  runtime.publicUrl = () => config.WEBHOOK_BASE_URL ?? url;
  return {
    url,
    schema,
    runtime,
    scope: (viewer) => new Scope(runtime, viewer),
    close: async () => {
      await sockets.close();
      await apollo.stop();
      await http.close();
      await runtime.feed.close();
      runtime.clock.close();
      await runtime.orm.close();
      if (!overrides.database) await database.close();
    },
  };
}

async function openRuntime(config: Config, overrides: Overrides, database: Database, log: Logger): Promise<Runtime> {
  const { db } = database;
  const orm = await openOrm(database, entities);
  const processId = randomUUID();
  await migrate(orm, db, processId);
  return {
    database,
    orm,
    clock: overrides.clock ?? (await databaseClock(db)),
    feed: await openChangeFeed(db, ['audit_log', 'call_events'], log),
    files: new FileStore(db),
    ports: { ...openPorts(config), ...overrides.ports },
    reactions,
    log,
    processId,
    publicUrl: () => '',
    secret: await installationSecret(db),
  };
}

function databaseConfig(config: Config, log: Logger): Parameters<typeof openDatabase>[0] {
  return {
    url: config.DATABASE_URL ?? null,
    name: config.DATABASE_NAME,
    dataDir: config.CADENCIA_DATA_DIR,
    mongodBinary: config.MONGOD_BINARY ?? null,
    path: config.path,
    say: (line) => log.info(line),
  };
}

/** The configured port, or 4000 and what is free after it. */
async function listen(http: FastifyInstance, config: Config): Promise<string> {
  const first = config.PORT ?? 4000;
  for (let port = first; ; port++) {
    try {
      await http.listen({ port, host: config.HOST });
      return `http://${config.HOST}:${(http.server.address() as AddressInfo).port}`;
    } catch (error) {
      const taken = (error as { code?: string }).code === 'EADDRINUSE';
      if (!taken || config.PORT !== undefined || port > first + 100) throw error;
    }
  }
}
