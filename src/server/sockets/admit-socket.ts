import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { admit } from '../../account/sign-in/admit.ts';
import type { Viewer } from '../../account/viewer.ts';
import { AppError } from '../../errors.ts';
import type { Runtime } from '../../runtime/scope.ts';
import type { SocketCount } from '../limits/socket-count.ts';
import type { SocketWatches } from './socket-watch.ts';

export interface Arriving {
  socket: WebSocket;
  request: IncomingMessage;
  authorization: unknown;
}

/** Who keeps an eye on the sockets of a process. */
export interface Watching {
  count: SocketCount;
  watches: SocketWatches;
}

export interface Admitted {
  viewer: Viewer;
  stopWatching: () => void;
}

/** Lets a socket in whose credential is good and for which there is room; null: it is refused. */
export async function admitSocket(
  runtime: Runtime,
  { count, watches }: Watching,
  { socket, request, authorization }: Arriving,
): Promise<Admitted | null> {
  const address = runtime.clientAddress(request);
  try {
    const viewer = await admit(runtime, authorization, address);
    if (!(await runtime.origins.mayConnect(request, viewer))) return null;
    // One that left meanwhile was counted off already: nothing would ever count it off again, nor end its watch.
    if (socket.readyState !== socket.OPEN || !count.open(socket, viewer, address)) return null;
    const stopWatching = watches.watch({ socket, viewer, authorization, address });
    return { viewer, stopWatching };
  } catch (error) {
    if (error instanceof AppError) return null;
    runtime.log.warn({ err: error }, 'a socket could not be admitted; its client tries again');
    socket.close(1013, 'try again later');
    return null;
  }
}
