import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { rateLimited } from '../../errors.ts';
import { KeyedCount, type Release } from './keyed-count.ts';
import { limits } from './numbers.ts';

const comeBackAfter = 1000;

/**
 * Ends connections whose client does not read: what it was answered would be held in memory for as long as it likes. A
 * file goes out in pieces, and one of them in time is enough, so a slow line takes a large file.
 */
export function endUntaken(http: FastifyInstance): void {
  http.addHook('onSend', async (request, { raw }) => {
    const { socket } = request.raw;
    let taken = takenFrom(socket);
    const timer = setTimeout(() => {
      // An answer that stands behind others of its connection is not on its way yet.
      if (raw.socket && takenFrom(socket) === taken) socket.destroy();
      taken = takenFrom(socket);
      if (!socket.destroyed) timer.refresh();
    }, 1000 * limits.answerSeconds).unref();
    raw.once('close', () => clearTimeout(timer));
  });
}

/** Bytes that the other side has taken, or the kernel for it. */
function takenFrom(socket: Socket): number {
  return socket.bytesWritten - socket.writableLength;
}

/** Counts, for each who pays, the bytes of answers over HTTP that are not taken yet. */
export class UntakenAnswers {
  readonly #bytes = new KeyedCount();
  readonly #ofSocket = new WeakMap<Socket, Set<Release>>();

  /** RATE_LIMITED for who lets too much lie. */
  mayAsk(payer: string): void {
    if (this.#bytes.of(payer) >= limits.untakenBytes) throw rateLimited(comeBackAfter);
  }

  /** Counts an answer until it is taken, or until its connection ends. */
  hold(payer: string, answer: string, { raw, request }: FastifyReply): void {
    const { socket } = request.raw;
    if (socket.destroyed || raw.writableFinished) return;
    const releases = this.#ofSocket.get(socket) ?? this.#watch(socket);
    const release = this.#bytes.take(payer, () => releases.delete(release), Buffer.byteLength(answer));
    releases.add(release);
    raw.once('finish', release);
  }

  /** Of its own for each connection: an answer behind others on it is not told when it closes. */
  #watch(socket: Socket): Set<Release> {
    const releases = new Set<Release>();
    this.#ofSocket.set(socket, releases);
    socket.once('close', () => {
      for (const release of releases) release();
    });
    return releases;
  }
}
