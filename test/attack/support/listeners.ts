import { vi } from 'vitest';
import type { ChangeFeed } from '../../../src/storage/change-feed.ts';

/** Counts who listens to the feed; each stays until it says that it stops. */
export function countListeners(feed: ChangeFeed): () => number {
  const listening = new Set<symbol>();
  const on = feed.on.bind(feed);
  vi.spyOn(feed, 'on').mockImplementation((collection, listener, broker) => {
    const one = Symbol(collection);
    const stop = on(collection, listener, broker);
    listening.add(one);
    return () => {
      listening.delete(one);
      stop();
    };
  });
  return () => listening.size;
}
