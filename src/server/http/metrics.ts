import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { addressOf } from './network-address.ts';
import { followerLags, openFaults } from '../../audit/followers/follower-lag.ts';
import type { Runtime } from '../../runtime/scope.ts';

export interface MetricsServer {
  url: string;
  close: () => Promise<void>;
}

/** `GET /metrics` for Prometheus, on an address of its own: the public one tells nobody how much memory or how many clients there are. */
export async function serveMetrics(address: string, runtime: Runtime): Promise<MetricsServer> {
  const metrics = openMetrics(runtime);
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end();
    try {
      const text = await metrics.metrics();
      response.writeHead(200, { 'content-type': metrics.contentType }).end(text);
    } catch (error) {
      runtime.log.error({ err: error }, 'the metrics could not be read');
      response.writeHead(500).end();
    }
  });
  const { host, port } = addressOf(address);
  server.listen(port, host);
  await once(server, 'listening').catch((error: Error) => {
    throw new Error(`METRICS_ADDRESS: ${error.message}`, { cause: error });
  });
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}/metrics`;
  return {
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function openMetrics(runtime: Runtime): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'cadencia_' });
  const feedAlive: Gauge = new Gauge({
    name: 'cadencia_change_feed_alive',
    help: '1 while committed events arrive, 0 while the feed is interrupted',
    registers: [registry],
    collect: (): void => feedAlive.set(runtime.feed.isAlive() ? 1 : 0),
  });
  const diskFree: Gauge = new Gauge({
    name: 'cadencia_disk_free_bytes',
    help: 'Free bytes on the disk of the database; absent where it does not tell',
    registers: [registry],
    collect: async (): Promise<void> => {
      const free = await runtime.disk.freeBytes();
      if (free === null) diskFree.remove();
      else diskFree.set(free);
    },
  });
  const lag: Gauge = new Gauge({
    name: 'cadencia_follower_lag_batches',
    help: 'Sealed batches of the log that a follower has not read, at the broker where these are most',
    labelNames: ['follower'],
    registers: [registry],
    collect: async (): Promise<void> => setEach(lag, await followerLags(runtime)),
  });
  const faults: Gauge = new Gauge({
    name: 'cadencia_follower_faults',
    help: 'Entries of the log at which a follower failed and that nobody has settled',
    labelNames: ['follower'],
    registers: [registry],
    collect: async (): Promise<void> => setEach(faults, await openFaults(runtime)),
  });
  return registry;
}

function setEach(gauge: Gauge, values: ReadonlyMap<string, number>): void {
  for (const [follower, value] of values) gauge.set({ follower }, value);
}
