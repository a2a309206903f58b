import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations-mongodb';
import { MikroORM, type EntityClass } from '@mikro-orm/mongodb';
import type { Database } from './open-database.ts';
import { eventRecorder } from '../commit/record-events.ts';
import { migrations } from '../migrations/index.ts';
import { raiseConnectionWall } from '../tenancy/connection-wall.ts';
import { flushGuard } from '../tenancy/flush-guard.ts';

/** The ORM on the shared client, with all three tenant walls up. Indexes belong to the migrations alone. */
export async function openOrm(database: Database, entities: EntityClass<object>[]): Promise<MikroORM> {
  const orm = await MikroORM.init({
    entities,
    dbName: database.db.databaseName,
    driverOptions: database.client,
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    subscribers: [eventRecorder, flushGuard],
    autoJoinRefsForFilters: false,
    filtersOnRelations: true,
    ignoreUndefinedInQuery: false,
    ensureIndexes: false,
    implicitTransactions: false,
    // A property is a plain field: the setters would serve relations and auto-flush, and double the cost of an entity.
    propagationOnPrototype: false,
    validateRequired: true,
    migrations: {
      migrationsList: migrations.map(({ name, class: migration }) => ({ name, class: migration })),
      transactional: false,
      silent: true,
      tableName: 'migrations',
    },
  });
  raiseConnectionWall(orm);
  return orm;
}
