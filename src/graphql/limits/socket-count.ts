import type { Viewer } from '../../account/viewer.ts';
import { limits } from './numbers.ts';

/** How many sockets each broker and each credential (without one: each address) holds open on this process. */
export class SocketCount {
  readonly #held = new Map<object, string[]>();
  readonly #counts = new Map<string, number>();

  /** False when the broker or the credential already holds as many as it may. */
  open(socket: object, viewer: Viewer, address: string): boolean {
    const keys = viewer.isAnonymous
      ? [`address:${address}`]
      : [`credential:${viewer.credentialId}`, `broker:${viewer.broker}`];
    const [credentials = 0, brokers = 0] = keys.map((key) => this.#counts.get(key) ?? 0);
    if (brokers >= limits.socketsPerBroker || credentials >= limits.socketsPerCredential) return false;
    this.#held.set(socket, keys);
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    return true;
  }

  close(socket: object): void {
    for (const key of this.#held.get(socket) ?? []) {
      const left = (this.#counts.get(key) ?? 1) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    }
    this.#held.delete(socket);
  }
}
