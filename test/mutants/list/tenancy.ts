import type { Mutant } from '../mutant.ts';

const walls = ['test/storage/tenant-walls.test.ts'];
const each = ['test/storage/each-wall.test.ts'];
const guard = 'src/storage/tenancy/flush-guard.ts';
const wall = 'src/storage/tenancy/connection-wall.ts';
const collection = 'src/storage/tenancy/broker-collection.ts';

export const tenancy: readonly Mutant[] = [
  {
    name: 'no-broker-filter',
    why: 'the first wall is down: a read through the ORM names no broker',
    file: 'src/storage/tenancy/broker-filter.ts',
    from: 'return { broker };',
    to: 'return {} as { broker: string };',
    checks: each,
  },
  {
    name: 'broker-filter-needs-no-broker',
    why: 'a read without a broker goes on to the database',
    file: 'src/storage/tenancy/broker-filter.ts',
    from: `if (typeof broker !== 'string' || broker === '') throw new Error('a read of tenant data outside a broker');`,
    to: '',
    checks: each,
  },
  {
    name: 'no-flush-guard',
    why: 'the second wall is down: a unit of work holds what belongs to another broker',
    file: guard,
    from: 'for (const change of changes) checkOwner(change as ChangeSet<BrokerEntity>);',
    to: '',
    checks: each,
  },
  {
    name: 'no-check-of-references',
    why: 'a row points to a row of another broker',
    file: guard,
    from: `if (found !== unknown.length) throw new AppError('NOT_FOUND');`,
    to: 'void found;',
    checks: walls,
  },
  {
    name: 'no-connection-wall-for-reads',
    why: 'the third wall is down: a read without filters sees everybody’s rows',
    file: wall,
    from: 'find(entity, within(fieldOf(entity), where), options)',
    to: 'find(entity, where, options)',
    checks: each,
  },
  {
    name: 'no-connection-wall-for-writes',
    why: 'the third wall is down: nativeUpdate and nativeDelete reach another broker',
    file: wall,
    from: `const guarded = method.startsWith('insert') ? where : withinAll(field, method, where);`,
    to: 'const guarded = where;',
    checks: walls,
  },
  {
    name: 'no-connection-wall-for-inserts',
    why: 'a row is planted at another broker',
    file: wall,
    from: `if (rows.some((row) => row[field] !== currentBroker())) throw new Error('an insert for another broker');`,
    to: 'void rows;',
    checks: walls,
  },
  {
    name: 'rows-move-to-another-broker',
    why: 'an update gives a row to another broker',
    file: wall,
    from: `if (!field || field === '_id') return;`,
    to: 'if (field || !field) return;',
    checks: walls,
  },
  {
    name: 'aggregate-through-the-orm',
    why: 'an aggregation has no wall',
    file: wall,
    from: 'connection.aggregate = refuse;',
    to: '',
    checks: each,
  },
  {
    name: 'collection-without-broker',
    why: 'every plain read and write of a slice reaches all brokers',
    file: collection,
    from: 'return { broker: this.#broker, ...filter };',
    to: 'return filter;',
    checks: walls,
  },
  {
    name: 'collection-takes-the-callers-broker',
    why: 'a filter chooses the broker itself',
    file: collection,
    from: `if ('broker' in filter) throw new Error("the broker of a filter is not the caller's to choose");`,
    to: '',
    checks: walls,
  },
  {
    name: 'collection-aggregates-everybody',
    why: 'metrics count another broker’s rows',
    file: collection,
    from: '[{ $match: { broker: this.#broker } }, ...stages]',
    to: 'stages',
    checks: walls,
  },
  {
    name: 'collection-joins-everything',
    why: '$lookup reads another broker’s rows',
    file: collection,
    from: 'if (escape) throw new Error(`${escape} would leave the broker`);',
    to: '',
    checks: walls,
  },
  {
    name: 'collection-bulk-without-broker',
    why: 'bulk updates reach another broker’s rows',
    file: collection,
    from: 'updateOne: { filter: this.#own(filter), update, upsert }',
    to: 'updateOne: { filter, update, upsert }',
    checks: each,
  },
  {
    name: 'collection-deletes-without-broker',
    why: 'what one broker outgrew is removed at another',
    file: collection,
    from: 'this.#rows.deleteMany(this.#own(filter), this.#with({}))',
    to: 'this.#rows.deleteMany(filter, this.#with({}))',
    checks: each,
  },
  {
    name: 'collection-inserts-for-anybody',
    why: 'bulk inserts are planted at another broker',
    file: collection,
    from: 'rows.map((row) => ({ ...row, broker: this.#broker }));',
    to: 'rows.map((row) => ({ broker: this.#broker, ...row }));',
    checks: each,
  },
  {
    name: 'reader-of-everybody',
    why: 'every query of the API answers another broker’s rows by id',
    file: 'src/storage/broker-reader.ts',
    from: 'return new BrokerCollection(this.#db, this.#tableName(entity), this.#broker, inSession);',
    to: `const all = new BrokerCollection(this.#db, this.#tableName(entity), this.#broker, inSession);
    const own = this.#db.collection(this.#tableName(entity));
    all.find = (filter, options) => own.find(filter as never, options as never).toArray();
    all.findOne = (filter, options) => own.findOne(filter as never, options as never);
    return all;`,
    checks: [
      'test/lead/update-lead.test.ts',
      'test/call/tenants.test.ts',
      'test/contact-policy/recorded-consent.test.ts',
    ],
  },
];
