import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { AppError } from '../errors.ts';
import { openWebSockets, refuseUpgrade } from '../server/http/upgrades.ts';
import { uncountConnection } from '../server/limits/bound-connections.ts';
import type { Runtime } from '../runtime/scope.ts';
import { LiveCalls } from './live-calls.ts';
import { RelayConnection } from './relay-connection.ts';
import { EventStore } from './store-events.ts';
import { findAttempt } from './webhook/find-attempt.ts';

const frameBytes = 64 * 1024;
const path = /^\/relay\/([^/?]+)\/([^/?]+)$/;

export interface RelaySockets {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close: () => Promise<void>;
}

/** Takes the carrier's relay sockets, at `/relay/<call>/<token>`: one for each live call, signed, for as long as it lasts. */
export function openRelaySockets(runtime: Runtime): RelaySockets {
  const sockets = openWebSockets({ maxPayload: frameBytes });
  const store = new EventStore(runtime.database, runtime.log);
  const live = new LiveCalls(runtime);
  const shared = { runtime, store, live };

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const url = request.url ?? '';
    const [, callId = '', attemptToken = ''] = path.exec(url) ?? [];
    const publicUrl = runtime.publicUrl().replace(/^http/, 'ws');
    const isSigned = runtime.ports.voice?.verifyUpgrade({ url: `${publicUrl}${url}`, headers: request.headers });
    if (!isSigned) return refuseUpgrade(request, socket, new AppError('FORBIDDEN'));
    const call = await findAttempt(runtime.database.db, callId, attemptToken);
    if (!call) return refuseUpgrade(request, socket, new AppError('NOT_FOUND'));
    uncountConnection(socket);
    sockets.handleUpgrade(request, socket, head, (opened: WebSocket) => new RelayConnection(shared, call, opened));
  }

  return {
    upgrade: (request, socket, head) => {
      admit(request, socket, head).catch((error: unknown) => {
        runtime.log.error({ err: error }, 'a relay socket could not be opened; the carrier dials again');
        refuseUpgrade(request, socket, new AppError('INTERNAL_SERVER_ERROR'));
      });
    },
    close: async () => {
      await store.close();
      await live.close();
      await store.stored();
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}
