import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Membership } from '../../src/account/members/membership.entity.ts';
import { Role } from '../../src/account/permission.ts';
import { ActorKind } from '../../src/audit/audit-log.entity.ts';
import { recordedBy } from '../../src/storage/commit/record-events.ts';
import { BrokerCollection } from '../../src/storage/tenancy/broker-collection.ts';
import { asBroker } from '../../src/storage/tenancy/broker-context.ts';
import { newBroker } from '../support/brokers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

type Broker = Awaited<ReturnType<typeof newBroker>>;

let app: TestApp;
let own: Broker;
let foreign: Broker;
beforeAll(async () => {
  app = await openTestApp();
  own = await newBroker(app);
  foreign = await newBroker(app);
});

function unitOfWork() {
  const em = app.app.runtime.orm.em.fork();
  em.setFilterParams('broker', { broker: own.brokerId });
  return em;
}

/** A unit of work that says what happened, as a commit does. */
function recording(em: ReturnType<typeof unitOfWork>) {
  const actor = { kind: ActorKind.SYSTEM, id: 'test' };
  const subject = Object.assign(new Membership(), { broker: own.brokerId });
  const about = { subject, leadId: null, details: {}, personalDetails: {}, cause: null, requestId: null };
  recordedBy(em, [{ id: 'e', name: 'user.joined', broker: own.brokerId, actor, at: new Date(0), ...about }], {
    rows: 0,
  });
  return em;
}

const asOwn = <T>(work: () => Promise<T>) => asBroker(own.brokerId, work);
const memberships = () => new BrokerCollection(app.app.runtime.database.db, 'memberships', own.brokerId);

describe('the filter of the ORM, were it the only wall,', () => {
  it('names the broker in what is sent to the connection', async () => {
    const connection = app.app.runtime.orm.em.getConnection() as unknown as {
      _find: (entity: unknown, where: unknown, options: unknown) => Promise<unknown>;
    };
    const sent = vi.spyOn(connection, '_find');
    await asOwn(() => unitOfWork().find(Membership, { role: Role.OWNER }));
    const [, where] = sent.mock.calls[0]!;
    sent.mockRestore();
    expect(JSON.stringify(where)).toContain(own.brokerId);
  });

  it('refuses a read that names none', async () => {
    const em = app.app.runtime.orm.em.fork();
    em.setFilterParams('broker', { broker: '' });
    await expect(asOwn(() => em.find(Membership, {}))).rejects.toThrow('a read of tenant data outside a broker');
  });
});

describe('the guard of a unit of work, were it the only wall,', () => {
  it('refuses a row that was never loaded as the own one', async () => {
    const em = recording(unitOfWork());
    em.getReference(Membership, foreign.memberId).role = Role.VIEWER;
    await expect(asOwn(() => em.flush())).rejects.toThrow('does not belong to the broker of this scope');
  });

  it('refuses a new row of another broker', async () => {
    const em = recording(unitOfWork());
    const values = { userId: 'x', role: Role.AGENT, createdAt: new Date(0), broker: foreign.brokerId, removedAt: null };
    em.persist(em.create(Membership, values as never));
    await expect(asOwn(() => em.flush())).rejects.toThrow('does not belong to the broker of this scope');
  });
});

describe('the wall on the connection, were it the only one,', () => {
  it('answers own rows only, though the filter is switched off', async () => {
    const rows = await asOwn(() => unitOfWork().find(Membership, {}, { filters: false }));
    expect(rows.map(({ id }) => id)).toEqual([own.memberId]);
  });

  it('refuses an aggregation, to which no broker can be added', async () => {
    await expect(asOwn(async () => unitOfWork().aggregate(Membership, [{ $match: {} }]))).rejects.toThrow(
      'has no tenant wall',
    );
  });
});

describe('the collection of a broker', () => {
  it('changes own rows only, many at once too', async () => {
    const update = { $set: { role: Role.VIEWER } };
    expect(await memberships().updateEach([{ filter: { _id: foreign.memberId }, update }])).toBe(0);
  });

  it('removes own rows only', async () => {
    expect(await memberships().deleteMany({ _id: foreign.memberId })).toBe(0);
  });

  it('inserts own rows only, whatever a row says', async () => {
    await memberships().insertMany([{ _id: 'planted', broker: foreign.brokerId, userId: 'planted' }]);
    const { db } = app.app.runtime.database;
    const planted = await db.collection<{ _id: string; broker: string }>('memberships').findOne({ _id: 'planted' });
    expect(planted!.broker).toBe(own.brokerId);
  });
});
