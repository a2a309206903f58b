import { StoredEntity } from '../stored-entity.ts';

type Reload = (entityName: string, id: string) => Promise<unknown>;

/** What a commit returned, without its values: entities become references that are read again when the command is repeated. */
export function remember(result: unknown): unknown {
  if (result instanceof StoredEntity) return { $entity: result.constructor.name, id: result.id };
  if (Array.isArray(result)) return result.map(remember);
  if (result instanceof Date) return { $date: result.toISOString() };
  if (typeof result === 'object' && result !== null) {
    return Object.fromEntries(Object.entries(result).map(([key, value]) => [key, remember(value)]));
  }
  return result ?? null;
}

export async function recall(remembered: unknown, reload: Reload): Promise<unknown> {
  if (Array.isArray(remembered)) return Promise.all(remembered.map((one) => recall(one, reload)));
  if (typeof remembered !== 'object' || remembered === null) return remembered;
  const mark = remembered as { $entity?: string; id?: string; $date?: string };
  if (mark.$entity && mark.id) return reload(mark.$entity, mark.id);
  if (mark.$date) return new Date(mark.$date);
  const entries = Object.entries(remembered).map(async ([key, value]) => [key, await recall(value, reload)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
