// The third wall: below every ORM call. The names wrapped here are internal to MikroORM; test/storage/tenancy pins them.
import type { EntityMetadata, EntityName, MikroORM } from '@mikro-orm/mongodb';
import { currentBroker } from './broker-context.ts';

type Row = Record<string, unknown>;
type BrokerField = 'broker' | '_id' | null;

interface InnerConnection {
  runQuery(
    method: string,
    entity: EntityName<object>,
    data: unknown,
    where: unknown,
    ...rest: unknown[]
  ): Promise<unknown>;
  _find(entity: EntityName<object>, where: unknown, options: unknown): Promise<unknown>;
  aggregate(...args: unknown[]): Promise<unknown>;
  streamAggregate(...args: unknown[]): unknown;
  getCollectionName(entity: EntityName<object>): string;
}

/** Adds the broker to every command the ORM sends and refuses those to which it cannot be added. */
export function raiseConnectionWall(orm: MikroORM): void {
  const connection = orm.em.getConnection() as unknown as InnerConnection;
  const runQuery = connection.runQuery.bind(connection);
  const find = connection._find.bind(connection);
  const fields = brokerFields(orm);
  const fieldOf = (entity: EntityName<object>) => brokerFieldOf(fields, connection.getCollectionName(entity));

  connection._find = (entity, where, options) => find(entity, within(fieldOf(entity), where), options);
  connection.runQuery = (method, entity, data, where, ...rest) => {
    const field = fieldOf(entity);
    if (method === 'insertOne') checkRows(field, [data as Row]);
    else if (method === 'insertMany') checkRows(field, data as Row[]);
    else checkPayload(field, method === 'bulkUpdateMany' ? (data as Row[]) : [(data ?? {}) as Row]);
    const guarded = method.startsWith('insert') ? where : withinAll(field, method, where);
    return runQuery(method, entity, data, guarded, ...rest);
  };
  connection.aggregate = refuse;
  connection.streamAggregate = refuse;
}

function refuse(): never {
  throw new Error('aggregate through the ORM has no tenant wall: use BrokerCollection');
}

/** Of every collection; the migrator's own record is no broker's. */
function brokerFields(orm: MikroORM): Map<string, BrokerField> {
  const stored = [...orm.getMetadata().getAll().values()].filter(({ abstract }) => !abstract);
  return new Map([
    ['migrations', null],
    ...stored.map((meta) => [meta.tableName, ownField(meta)] as [string, BrokerField]),
  ]);
}

function ownField({ className, properties }: EntityMetadata): BrokerField {
  if (className === 'Broker') return '_id';
  return 'broker' in properties ? 'broker' : null;
}

function brokerFieldOf(fields: Map<string, BrokerField>, collection: string): BrokerField {
  const field = fields.get(collection);
  if (field === undefined) throw new Error(`no entity is stored in ${collection}`);
  return field;
}

function within(field: BrokerField, where: unknown): unknown {
  if (!field) return where;
  const condition = typeof where === 'object' && where !== null ? where : { _id: where };
  return { $and: [{ [field]: currentBroker() }, condition] };
}

function withinAll(field: BrokerField, method: string, where: unknown): unknown {
  return method === 'bulkUpdateMany' ? (where as unknown[]).map((one) => within(field, one)) : within(field, where);
}

function checkRows(field: BrokerField, rows: Row[]): void {
  if (!field) return;
  if (rows.some((row) => row[field] !== currentBroker())) throw new Error('an insert for another broker');
}

function checkPayload(field: BrokerField, payloads: Row[]): void {
  if (!field || field === '_id') return;
  for (const payload of payloads) {
    const values = [
      payload,
      ...Object.entries(payload).flatMap(([key, value]) => (key.startsWith('$') ? [value as Row] : [])),
    ];
    if (values.some((part) => field in part && part[field] !== currentBroker())) {
      throw new Error('an update that moves a row to another broker');
    }
  }
}
