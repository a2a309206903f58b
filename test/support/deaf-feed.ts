import type { Document } from 'mongodb';
import type { ChangeFeed } from '../../src/storage/change-feed.ts';

/** A feed that tells nothing by itself, as while its stream is down: the test tells rows, and that some may have been missed. */
export class DeafFeed implements ChangeFeed {
  readonly #listeners = new Map<string, Set<(row: Document) => void>>();

  on(collection: string, listener: (row: Document) => void, broker?: string): () => void {
    const own = this.#listeners.get(collection) ?? new Set();
    const hear = (row: Document) => void ((!broker || row['broker'] === broker) && listener(row));
    this.#listeners.set(collection, own.add(hear));
    return () => void own.delete(hear);
  }

  onResync(listener: () => void): () => void {
    return this.on('resync', listener);
  }

  tell(collection: string, row: Document): void {
    for (const listener of this.#listeners.get(collection) ?? []) listener(row);
  }

  resync(): void {
    this.tell('resync', {});
  }

  isAlive(): boolean {
    return true;
  }

  async close(): Promise<void> {
    this.#listeners.clear();
  }
}
