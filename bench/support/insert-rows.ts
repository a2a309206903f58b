import type { Runtime } from '../../src/runtime/scope.ts';
import type { StoredEntity } from '../../src/storage/stored-entity.ts';

/** Writes rows as the entity stores them, with its defaults, in bulk and without their audit entries: it is what was there before. */
export async function insertRows<T extends StoredEntity>(
  { orm, database, clock }: Runtime,
  entity: new () => T,
  rows: readonly Partial<T>[],
): Promise<T[]> {
  const { tableName } = orm.getMetadata().get(entity);
  const made = rows.map((values) => Object.assign(new entity(), { createdAt: clock.now() }, values));
  const stored = made.map(({ id, ...values }) => ({ _id: id, ...values }));
  await database.db.collection<{ _id: string }>(tableName).insertMany(stored);
  return made;
}
