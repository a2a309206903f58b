const turns = new Map<string, Promise<unknown>>();

/**
 * Runs what concerns one thing one after the other on this process. Only for speed, the database decides: a hundred
 * transactions that want the same row at once undo each other until their time is over.
 */
export async function inTurn<T>(key: string, run: () => Promise<T>): Promise<T> {
  const mine = (turns.get(key) ?? Promise.resolve()).then(run);
  const settled = mine.catch(() => undefined);
  turns.set(key, settled);
  try {
    return await mine;
  } finally {
    if (turns.get(key) === settled) turns.delete(key);
  }
}
