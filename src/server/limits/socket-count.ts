import type { Viewer } from '../../account/viewer.ts';
import { KeyedCount, type Release } from './keyed-count.ts';
import { limits } from './numbers.ts';

/** How many sockets each broker and each credential (without one: each address) holds open on this process. */
export class SocketCount {
  readonly #releases = new Map<object, Release[]>();
  readonly #held = new KeyedCount();

  /** False when the broker or the credential already holds as many as it may. */
  open(socket: object, viewer: Viewer, address: string): boolean {
    const keys = viewer.isAnonymous
      ? [`address:${address}`]
      : [`credential:${viewer.credentialId}`, `broker:${viewer.broker}`];
    const [credentials = 0, brokers = 0] = keys.map((key) => this.#held.of(key));
    if (brokers >= limits.socketsPerBroker || credentials >= limits.socketsPerCredential) return false;
    this.#releases.set(
      socket,
      keys.map((key) => this.#held.take(key)),
    );
    return true;
  }

  close(socket: object): void {
    for (const release of this.#releases.get(socket) ?? []) release();
    this.#releases.delete(socket);
  }
}
