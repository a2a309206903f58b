import { once } from 'node:events';
import { createServer } from 'node:net';
import { addressOf } from './network-address.ts';

/**
 * The settings that name a host on which this machine cannot listen, and why. A port of the system's choice is tried, which
 * takes a millisecond: without it MongoDB would be started first, and ended again.
 */
export async function hostFaults(env: NodeJS.ProcessEnv): Promise<string[]> {
  const { HOST, METRICS_ADDRESS } = env;
  const faults = [await hostFault('HOST', HOST), await hostFault('METRICS_ADDRESS', hostOf(METRICS_ADDRESS))];
  return faults.filter((fault) => fault !== null);
}

/** Undefined for what is no address: readConfig says so. */
function hostOf(address: string | undefined): string | undefined {
  try {
    return address && addressOf(address).host;
  } catch {
    return undefined;
  }
}

async function hostFault(name: string, host: string | undefined): Promise<string | null> {
  if (!host) return null;
  const server = createServer();
  try {
    server.listen(0, host);
    await once(server, 'listening');
    return null;
  } catch (error) {
    return `${name}: this machine cannot listen on ${host} (${(error as NodeJS.ErrnoException).code})`;
  } finally {
    server.close();
  }
}
