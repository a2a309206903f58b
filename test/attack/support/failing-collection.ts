import type { Db } from 'mongodb';
import { vi } from 'vitest';

/** Makes everything that asks for one collection fail, as a database that is away does. */
export function failing(db: Db, name: string): { failures: () => number; restore: () => void } {
  const collection = db.collection.bind(db);
  let failures = 0;
  const spy = vi.spyOn(db, 'collection').mockImplementation((asked, options) => {
    if (asked !== name) return collection(asked, options);
    failures++;
    throw new Error('connection to the database closed');
  });
  return { failures: () => failures, restore: () => spy.mockRestore() };
}
