import type { Document } from 'mongodb';
import type { WebSocket } from 'ws';
import { admit } from '../../account/sign-in/admit.ts';
import { permissionsOf, type Role } from '../../account/permission.ts';
import type { Viewer } from '../../account/viewer.ts';
import type { EventName } from '../../audit/events.ts';
import { AppError } from '../../errors.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { limits } from '../limits/numbers.ts';

const tick = 500;
/** The credential is read again at every eighth tick: a change that the feed did not tell counts within four seconds. */
const ticksBetweenReads = 8;

const endings = new Set<EventName>(['user.signed_out', 'user.removed', 'api_key.revoked']);

export interface Watched {
  socket: WebSocket;
  viewer: Viewer;
  authorization: unknown;
  address: string;
}

/** Looks after all sockets of a process in one tick, so that what it reads of their credentials is read at once. */
export class SocketWatches {
  readonly #runtime: Runtime;
  readonly #checks = new Set<() => void>();
  readonly #timer = setInterval(() => {
    for (const check of this.#checks) check();
  }, tick).unref();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** Answers how to stop. */
  watch(watched: Watched): () => void {
    const { check, stop } = watchSocket(this.#runtime, watched);
    this.#checks.add(check);
    return () => {
      this.#checks.delete(check);
      stop();
    };
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

interface Watch {
  check: () => void;
  stop: () => void;
}

/**
 * Closes a socket whose credential ended with 4403, one that reads too slowly with 4429, an idle one with 4408. What ends
 * a credential or changes a role is told by the feed before any later event, so no such event is delivered any more.
 */
function watchSocket(runtime: Runtime, { socket, viewer, authorization, address }: Watched): Watch {
  let heardAt = performance.now();
  let ticks = 0;
  const hear = () => void (heardAt = performance.now());
  socket.on('message', hear);
  socket.on('pong', hear);
  const stopHeeding = viewer.isAnonymous ? () => undefined : runtime.feed.on('audit_log', heed, viewer.broker);

  function check(): void {
    if (socket.bufferedAmount > limits.socketBufferBytes) return socket.close(4429, 'this reader is too slow');
    if (performance.now() - heardAt > limits.socketIdleSeconds * 1000) return socket.close(4408, 'idle for too long');
    if (viewer.isAnonymous) return;
    if (viewer.expiresAt && viewer.expiresAt <= runtime.clock.now()) return end();
    if (++ticks % ticksBetweenReads === 0) void readAgain();
  }

  async function readAgain(): Promise<void> {
    try {
      viewer.refresh((await admit(runtime, authorization, address)).permissions);
    } catch (error) {
      // A database that is away ends nobody's credential.
      if (error instanceof AppError) end();
    }
  }

  function heed({ event, entityId, after }: Document): void {
    if (entityId !== viewer.actor.id && entityId !== viewer.credentialId) return;
    if (endings.has(event as EventName)) end();
    if (event === 'user.role_changed' && after?.role) viewer.refresh(permissionsOf[after.role as Role]);
  }

  function end(): void {
    viewer.refresh([]);
    socket.close(4403, 'the credential has ended');
  }

  return { check, stop: stopHeeding };
}
