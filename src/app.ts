import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { startWorker } from '../jobs/worker.ts';
import type { Viewer } from './account/viewer.ts';
import { openRelaySockets } from './call/relay-socket.ts';
import { mountVoice } from './call/voice-routes.ts';
import type { Config } from './config.ts';
import { mountInboundMessages } from './conversation/inbound/message-webhooks.ts';
import { mountConsole } from './server/http/console-files.ts';
import { openAdmission } from './server/admission/open-admission.ts';
import { openSchema } from './server/schema/build-schema.ts';
import { mountGraphql, openHttp } from './server/http/http-transport.ts';
import { openApollo } from './server/schema/open-apollo.ts';
import { answerOrigins } from './server/origins/answer-origins.ts';
import { setSecurityHeaders } from './server/http/security-headers.ts';
import { openSocketTransport } from './server/sockets/socket-transport.ts';
import { routeUpgrades } from './server/http/upgrades.ts';
import { serveMetrics } from './server/http/metrics.ts';
import { mountHealth } from './server/http/health.ts';
import { closeServer, disableKeepAlive, drainConnections, stopAccepting } from './server/http/graceful-shutdown.ts';
import { listen } from './server/http/listen.ts';
import { openLog } from './runtime/log.ts';
import { openRuntime, type Overrides } from './composition/open-runtime.ts';
import { Scope, type Runtime } from './runtime/scope.ts';
import { mountFiles } from './storage/files/file-routes.ts';
import { liveProcesses } from './storage/heartbeat.ts';
import { StartupServer } from './server/http/startup-server.ts';

export type { Overrides };

export interface App {
  url: string;
  /** Where Prometheus reads; null where that was not asked for. */
  metricsUrl: string | null;
  schema: GraphQLSchema;
  runtime: Runtime;
  scope: (viewer: Viewer) => Scope;
  /** Finishes what runs. Clients that hold a connection may use it for `notice` milliseconds more. */
  close: (notice?: number) => Promise<void>;
}

interface Mounting {
  config: Config;
  overrides: Overrides;
  runtime: Runtime;
  schema: GraphQLSchema;
  http: FastifyInstance;
}

interface Api {
  closeSockets: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Puts Cadencia together and listens. `ROLE` decides whether it answers requests, does the jobs, or both. */
export async function openApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const log = overrides.log ?? openLog(config.LOG_LEVEL);
  const room = new StartupServer(config);
  const runtime = await openRuntime(config, overrides, log, room.open).finally(room.close);
  try {
    return await openOn(runtime, config, overrides);
  } catch (error) {
    await closeRuntime(runtime, overrides);
    throw error;
  }
}

async function openOn(runtime: Runtime, config: Config, overrides: Overrides): Promise<App> {
  const schema = await openSchema();
  const http = openHttp(runtime);
  await setSecurityHeaders(http, config.WEBHOOK_BASE_URL?.startsWith('https://') ?? false);
  await answerOrigins(http, runtime.origins);
  mountHealth(http, runtime);
  disableKeepAlive(http, runtime.ending.signal);
  const api = config.ROLE === 'worker' ? null : await mountApi({ config, overrides, runtime, schema, http });
  const metrics = config.METRICS_ADDRESS ? await serveMetrics(config.METRICS_ADDRESS, runtime) : null;
  const url = await listen(http, config).catch(async (error: unknown) => {
    await metrics?.close();
    throw error;
  });
  runtime.publicUrl = () => config.WEBHOOK_BASE_URL ?? url;
  const worker = config.ROLE === 'api' ? null : await startWorker(runtime);
  if (!worker) await warnWithoutWorker(runtime);
  return {
    url,
    metricsUrl: metrics?.url ?? null,
    schema,
    runtime,
    scope: (viewer) => new Scope(runtime, viewer),
    close: async (notice = 0) => {
      // Stop accepting before draining: a client whose keep-alive connection is closed first would reconnect to a listener
      // that is about to close.
      await stopAccepting(http.server);
      runtime.ending.abort();
      await Promise.all([worker?.close(), api?.closeSockets()]);
      await drainConnections(http.server, notice);
      await closeServer(http);
      await api?.stop();
      await metrics?.close();
      await closeRuntime(runtime, overrides);
    },
  };
}

/** What is due is done by workers alone; a process that answers requests does not show that none is there. */
async function warnWithoutWorker(runtime: Runtime): Promise<void> {
  const workers = await liveProcesses(runtime, 'worker');
  if (workers.length === 0) runtime.log.warn('no worker is running; start a process with ROLE=worker');
}

/** GraphQL over both transports, the provider's webhooks, files and the console. */
async function mountApi({ config, overrides, runtime, schema, http }: Mounting): Promise<Api> {
  const introspection = config.NODE_ENV !== 'production';
  const { admission, close } = await openAdmission(runtime, config, overrides.admission);
  const apollo = openApollo({ schema, introspection, log: runtime.log, admission });
  await apollo.start();
  await mountGraphql(http, apollo, runtime, admission);
  await mountInboundMessages(http, runtime);
  await mountFiles(http, runtime, admission);
  await mountVoice(http, runtime);
  await mountConsole(http, introspection);
  const sockets = openSocketTransport(runtime, { schema, introspection, admission });
  const relay = openRelaySockets(runtime);
  routeUpgrades(http, { '/graphql': sockets.upgrade, '/relay': relay.upgrade });
  return {
    closeSockets: async () => {
      await relay.close();
      await sockets.close();
    },
    stop: async () => {
      await apollo.stop();
      close();
    },
  };
}

async function closeRuntime(runtime: Runtime, overrides: Overrides): Promise<void> {
  await runtime.heartbeat.close();
  runtime.stops.close();
  await runtime.feed.close();
  runtime.clock.close();
  await runtime.orm.close();
  if (!overrides.database) await runtime.database.close();
}
