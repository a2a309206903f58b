import { randomBytes } from 'node:crypto';
import type { Runtime } from '../../runtime/scope.ts';

interface RouteRow {
  /** The secret part of the webhook's address. */
  _id: string;
  broker: string;
}

/** The token in the address at which a broker's leads answer; made when it is first needed. */
export async function webhookTokenOf(runtime: Runtime, broker: string): Promise<string> {
  const routes = runtime.database.db.collection<RouteRow>('inbound_routes');
  const known = await routes.findOne({ broker });
  if (known) return known._id;
  const route = { _id: randomBytes(24).toString('base64url'), broker };
  try {
    await routes.insertOne(route);
    return route._id;
  } catch (error) {
    // Two made one at once: the first one stays.
    const first = await routes.findOne({ broker });
    if (!first) throw error;
    return first._id;
  }
}

/** The address at which a provider posts what a broker's leads write. */
export async function webhookUrl(runtime: Runtime, broker: string): Promise<string> {
  return `${runtime.publicUrl()}/webhooks/messages/${await webhookTokenOf(runtime, broker)}`;
}

/** The broker behind the token of an address, or null. */
export async function brokerOfToken(runtime: Runtime, token: string): Promise<string | null> {
  const route = await runtime.database.db.collection<RouteRow>('inbound_routes').findOne({ _id: token });
  return route?.broker ?? null;
}
