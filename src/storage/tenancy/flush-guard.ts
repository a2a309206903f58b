import { ChangeSetType, helper, type ChangeSet, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/core';
import { AppError } from '../../errors.ts';
import { BrokerEntity, type EntityClass, type StoredEntity } from '../stored-entity.ts';
import { currentBroker } from './broker-context.ts';
import { referencesOf } from './field-marks.ts';

/** The second wall: what a unit of work is about to write belongs to the broker it runs as, and so does all it points to. */
export const flushGuard: EventSubscriber = {
  async onFlush(args: FlushEventArgs): Promise<void> {
    const changes = args.uow.getChangeSets().filter((change) => change.entity instanceof BrokerEntity);
    for (const change of changes) checkOwner(change as ChangeSet<BrokerEntity>);
    const wanted = new Map<EntityClass<StoredEntity>, Set<string>>();
    for (const change of changes) collectReferences(change as ChangeSet<BrokerEntity>, wanted);
    // One after the other: the first may be the first request of its transaction.
    for (const [target, ids] of wanted) await checkReferences(args, target, ids);
  },
};

function checkOwner(change: ChangeSet<BrokerEntity>): void {
  const broker = currentBroker();
  const original = change.type === ChangeSetType.CREATE ? broker : loadedBroker(change);
  if (change.entity.broker !== broker || original !== broker) {
    throw new Error(`a write of ${change.meta.className} that does not belong to the broker of this scope`);
  }
}

/** What the row said when it was loaded; a bare reference was never loaded and has none. */
function loadedBroker({ entity, originalEntity }: ChangeSet<BrokerEntity>): string | undefined {
  const loaded = (originalEntity ?? helper(entity).__originalEntityData) as { broker?: string } | undefined;
  return loaded?.broker;
}

function collectReferences(change: ChangeSet<BrokerEntity>, wanted: Map<EntityClass<StoredEntity>, Set<string>>): void {
  for (const [property, target] of referencesOf(Object.getPrototypeOf(change.entity))) {
    const id = (change.payload as Record<string, unknown>)[property];
    if (typeof id !== 'string') continue;
    wanted.set(target(), (wanted.get(target()) ?? new Set()).add(id));
  }
}

async function checkReferences(
  { em, uow }: FlushEventArgs,
  target: EntityClass<StoredEntity>,
  ids: Set<string>,
): Promise<void> {
  const own = new Set<string>();
  for (const entity of [...uow.getIdentityMap().values(), ...uow.getPersistStack()]) {
    if (entity instanceof target && (entity as BrokerEntity).broker === currentBroker())
      own.add((entity as BrokerEntity).id);
  }
  const unknown = [...ids].filter((id) => !own.has(id));
  if (unknown.length === 0) return;
  const found = await em.count(target as never, { id: { $in: unknown } });
  if (found !== unknown.length) throw new AppError('NOT_FOUND');
}
