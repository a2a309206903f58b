import type { Duplex } from 'node:stream';
import { SECOND } from '../../runtime/durations.ts';

/** How long a client may take to read the last answer and close its side. */
const closeTimeout = 5 * SECOND;

/** Writes the last answer on a connection. A client that does not close its side is cut off: HTTP watches it no more. */
export function endConnection(socket: Duplex, answer: string): void {
  socket.end(answer);
  const timer = setTimeout(() => socket.destroy(), closeTimeout).unref();
  socket.once('close', () => clearTimeout(timer));
}
