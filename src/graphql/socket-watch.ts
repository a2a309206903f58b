import type { WebSocket } from 'ws';
import { authenticate } from '../account/authenticate.ts';
import { anonymous } from '../account/viewer.ts';
import { Scope, type Runtime } from '../scope.ts';
import { limits } from './limits/numbers.ts';

const every = 2000;

interface Watched {
  socket: WebSocket;
  viewerScope?: Scope;
}

/**
 * Every two seconds: a socket whose credential ended is closed with 4403, one that reads too slowly with 4429, an idle
 * one with 4408; and the viewer is refreshed, so that a changed role counts for the next event.
 */
export function watchSocket(runtime: Runtime, watched: Watched, authorization: string | undefined): () => void {
  const { socket } = watched;
  let heardAt = performance.now();
  socket.on('message', () => (heardAt = performance.now()));
  socket.on('pong', () => (heardAt = performance.now()));
  const timer = setInterval(() => void check(), every).unref();

  async function check(): Promise<void> {
    if (socket.bufferedAmount > limits.socketBufferBytes) return socket.close(4429, 'this reader is too slow');
    if (performance.now() - heardAt > limits.socketIdleSeconds * 1000) return socket.close(4408, 'idle for too long');
    const before = watched.viewerScope?.viewer ?? anonymous;
    if (before.isAnonymous) return;
    try {
      const viewer = await authenticate(runtime.database.db, authorization, runtime.clock.now());
      watched.viewerScope!.viewer.refresh(viewer);
    } catch {
      socket.close(4403, 'the credential has ended');
    }
  }
  return () => clearInterval(timer);
}
