const queues = new Map<string, Promise<unknown>>();

/**
 * Runs the functions of one key one after another in this process. It only saves work, the database decides: a hundred
 * transactions that write the same row at once abort each other until their time is over.
 */
export async function runExclusive<T>(key: string, run: () => Promise<T>): Promise<T> {
  const mine = (queues.get(key) ?? Promise.resolve()).then(run);
  const settled = mine.catch(() => undefined);
  queues.set(key, settled);
  try {
    return await mine;
  } finally {
    if (queues.get(key) === settled) queues.delete(key);
  }
}
