import { beforeAll, describe, expect, it } from 'vitest';
import { Membership } from '../../src/account/members/membership.entity.ts';
import { Role } from '../../src/account/permission.ts';
import { enterLead } from '../../src/lead/enter-lead.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { Stage } from '../../src/lead/lead.types.ts';
import { AuditLog } from '../../src/audit/audit-log.entity.ts';
import { StageTransition } from '../../src/pipeline/stage-transition.entity.ts';
import { asSystem, type Scope } from '../../src/runtime/scope.ts';
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

/** A unit of work of `own`, as a slice that bypasses Tx would have it. */
function unitOfWork() {
  const em = app.app.runtime.orm.em.fork();
  em.setFilterParams('broker', { broker: own.brokerId });
  return em;
}

async function foreignRow() {
  return app.app.runtime.database.db.collection('memberships').findOne({ _id: foreign.memberId as never });
}

async function countForeign() {
  return app.app.runtime.database.db.collection('memberships').countDocuments({ broker: foreign.brokerId });
}

// Each of these leaked on this stack with one wall less.
const attempts: [string, (em: ReturnType<typeof unitOfWork>) => Promise<unknown>][] = [
  ['nativeUpdate of everything', (em) => em.nativeUpdate(Membership, {}, { role: Role.VIEWER })],
  ['nativeUpdate by id', (em) => em.nativeUpdate(Membership, { id: foreign.memberId }, { role: Role.VIEWER })],
  ['nativeDelete of everything', (em) => em.nativeDelete(Membership, { id: { $ne: own.memberId } })],
  [
    'a write through a reference',
    async (em) => {
      em.getReference(Membership, foreign.memberId).role = Role.VIEWER;
      await em.flush();
    },
  ],
  [
    'assign to a reference',
    async (em) => {
      em.assign(em.getReference(Membership, foreign.memberId), { role: Role.VIEWER });
      await em.flush();
    },
  ],
  [
    'merge under the own broker',
    async (em) => {
      em.merge(Membership, { id: foreign.memberId, broker: own.brokerId, role: Role.OWNER } as never);
      em.getReference(Membership, foreign.memberId).role = Role.VIEWER;
      await em.flush();
    },
  ],
  [
    'remove of a reference',
    async (em) => {
      em.remove(em.getReference(Membership, foreign.memberId));
      await em.flush();
    },
  ],
  ['upsert by id', (em) => em.upsert(Membership, { id: foreign.memberId, role: Role.VIEWER })],
  ['upsertMany by id', (em) => em.upsertMany(Membership, [{ id: foreign.memberId, role: Role.VIEWER }] as never)],
  ['insert for the other broker', (em) => em.insert(Membership, row({ broker: foreign.brokerId }) as never)],
  [
    'create for the other broker',
    async (em) => {
      em.persist(em.create(Membership, row({ broker: foreign.brokerId }) as never));
      await em.flush();
    },
  ],
  [
    'moving an own row to the other broker',
    async (em) => {
      const mine = await em.findOneOrFail(Membership, own.memberId);
      mine.broker = foreign.brokerId;
      await em.flush();
    },
  ],
  [
    'nativeUpdate that moves an own row',
    (em) => em.nativeUpdate(Membership, { id: own.memberId }, { broker: foreign.brokerId }),
  ],
  ['aggregate', (em) => em.aggregate(Membership, [{ $match: {} }])],
];

function row(values: object) {
  return {
    id: crypto.randomUUID(),
    userId: 'somebody',
    role: Role.AGENT,
    createdAt: new Date(0),
    removedAt: null,
    ...values,
  };
}

describe('the tenant walls', () => {
  it.each(attempts)('%s reaches nothing of another broker', async (_name, attempt) => {
    const before = await foreignRow();
    const countBefore = await countForeign();
    await asBroker(own.brokerId, () => attempt(unitOfWork())).catch(() => undefined);
    expect(await foreignRow()).toEqual(before);
    expect(await countForeign()).toBe(countBefore);
  });

  it.each([
    ['find', (em: ReturnType<typeof unitOfWork>) => em.find(Membership, {})],
    [
      'find with $or',
      (em: ReturnType<typeof unitOfWork>) =>
        em.find(Membership, { $or: [{ id: foreign.memberId }, { id: own.memberId }] }),
    ],
  ])('%s returns only own rows', async (_name, read) => {
    const rows = await asBroker(own.brokerId, () => read(unitOfWork()));
    expect(rows.map(({ id }) => id)).toEqual([own.memberId]);
  });

  it('a read without a broker is an error', async () => {
    const em = app.app.runtime.orm.em.fork();
    await expect(em.find(Membership, {})).rejects.toThrow();
    await expect(unitOfWork().find(Membership, {})).rejects.toThrow('outside a broker');
  });

  it('a reference to a row of another broker is as unknown as none', async () => {
    const scope = asSystem(app.app.runtime, own.brokerId, 'test');
    const planted = scope.commit(async (tx) => {
      const lead = tx.create(Lead, {
        name: 'Eva',
        assigneeId: foreign.memberId,
        stageEnteredAt: tx.now(),
        lastActivityAt: tx.now(),
      });
      tx.record('lead.created', lead, { stage: lead.stage, source: 'user' });
    });
    await expect(planted).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a change without a recorded event is not committed', async () => {
    const scope = asSystem(app.app.runtime, own.brokerId, 'test');
    const silent = scope.commit(async (tx) => {
      (await tx.get(Membership, own.memberId)).role = Role.MANAGER;
    });
    await expect(silent).rejects.toThrow('without a recorded event');
  });

  it('a row that is appended needs a recorded event and a lead of the broker', async () => {
    const values = { to: Stage.PERFILAMIENTO, reason: 'planted' };
    const append = (scope: Scope, lead: Lead) =>
      scope.commit(async (tx) => tx.append(StageTransition, lead, { ...values, actor: tx.actor }));
    const theirs = asSystem(app.app.runtime, foreign.brokerId, 'test');
    const lead = await theirs.commit(async (tx) => enterLead(tx, { name: 'Eva' }));
    await expect(append(asSystem(app.app.runtime, own.brokerId, 'test'), lead)).rejects.toThrow('does not belong');
    await expect(append(theirs, lead)).rejects.toThrow('without a recorded event');
    expect(await theirs.read.count(StageTransition, { reason: 'planted' })).toBe(0);
  });

  it('the driver view of a collection answers and changes own rows only', async () => {
    const rows = new BrokerCollection(app.app.runtime.database.db, 'memberships', own.brokerId);
    expect(await rows.findOne({ _id: foreign.memberId })).toBeNull();
    expect(await rows.updateMany({}, { $set: { touched: true } })).toBe(1);
    expect(await rows.aggregate([{ $match: { _id: foreign.memberId } }])).toEqual([]);
    await expect(async () => rows.aggregate([{ $lookup: { from: 'users', as: 'u', pipeline: [] } }])).rejects.toThrow(
      'leave the broker',
    );
    await expect(async () => rows.find({ broker: foreign.brokerId })).rejects.toThrow('not the caller');
    expect(await foreignRow()).not.toHaveProperty('touched');
  });

  it('what is legitimate passes all walls', async () => {
    const scope = asSystem(app.app.runtime, own.brokerId, 'test');
    const lead = await scope.commit(async (tx) => {
      const created = tx.create(Lead, {
        name: 'Eva',
        assigneeId: own.memberId,
        stageEnteredAt: tx.now(),
        lastActivityAt: tx.now(),
      });
      tx.record('lead.created', created, { stage: created.stage, source: 'user' });
      return created;
    });
    const entry = await scope.read.findOne(AuditLog, { entityId: lead.id });
    expect(entry).toMatchObject({
      event: 'lead.created',
      before: null,
      after: { assigneeId: own.memberId },
      personal: { after: { name: 'Eva' } },
    });
  });
});
