import { beforeAll, describe, expect, it } from 'vitest';
import { Membership } from '../../src/account/members/membership.entity.ts';
import { Role } from '../../src/account/permission.ts';
import { Broker } from '../../src/account/broker.entity.ts';
import { AuditLog } from '../../src/audit/audit-log.entity.ts';
import { enterLead } from '../../src/lead/enter-lead.ts';
import type { LeadFacts } from '../../src/facts/catalogue.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { Stage } from '../../src/lead/lead.types.ts';
import { StageTransition } from '../../src/pipeline/stage-transition.entity.ts';
import { asSystem, type Scope } from '../../src/runtime/scope.ts';
import { commandKey } from '../../src/storage/commit/command.ts';
import { runCommit } from '../../src/storage/commit/run-commit.ts';
import type { Tx } from '../../src/storage/commit/tx.ts';
import { newBroker } from '../support/brokers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { answering } from './support/answering.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function brokerScope(): Promise<Scope> {
  const ana = await newBroker(app);
  return asSystem(app.app.runtime, ana.brokerId, 'test');
}

async function addMember(tx: Tx, userId: string): Promise<Membership> {
  const member = tx.create(Membership, { userId, role: Role.AGENT });
  tx.record('user.joined', member);
  return member;
}

function transient(): Error {
  return Object.assign(new Error('write conflict'), { errorLabelSet: new Set(['TransientTransactionError']) });
}

function writeConflict(): Error {
  return Object.assign(transient(), { code: 112 });
}

describe('a commit', () => {
  it('writes everything or nothing', async () => {
    const scope = await brokerScope();
    const failing = scope.commit(async (tx) => {
      await addMember(tx, 'one');
      await tx.flush();
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await scope.read.count(Membership, { userId: 'one' })).toBe(0);
    expect(await scope.read.count(AuditLog, { event: 'user.joined' })).toBe(1);
  });

  it('runs again after a transient fault, on a clean unit of work', async () => {
    const scope = await brokerScope();
    let tries = 0;
    await scope.commit(async (tx) => {
      await addMember(tx, 'retried');
      if (++tries < 3) throw transient();
    });
    expect(tries).toBe(3);
    expect(await scope.read.count(Membership, { userId: 'retried' })).toBe(1);
  });

  it('whose answer was lost is recognised and not repeated', async () => {
    const scope = await brokerScope();
    let runs = 0;
    const lost = Object.assign(new Error('connection 7 closed'), { name: 'MongoNetworkError' });
    const losesItsAnswer = answering(scope, [lost]);
    const member = await losesItsAnswer.commit((tx) => {
      runs++;
      return addMember(tx, 'unknown');
    });
    expect(runs).toBe(1);
    expect(member.userId).toBe('unknown');
    expect(await scope.read.count(Membership, { userId: 'unknown' })).toBe(1);
  });

  it('shows the driver what it has made and changed so far', async () => {
    const scope = await brokerScope();
    const seen = await scope.commit(async (tx) => {
      const roles = async () => {
        const rows = await (await tx.collection(Membership)).find({ userId: 'seen' });
        return rows.map(({ role }) => role as Role);
      };
      const member = await addMember(tx, 'seen');
      const made = await roles();
      member.role = Role.MANAGER;
      tx.record('user.role_changed', member);
      return { made, changed: await roles() };
    });
    expect(seen).toEqual({ made: [Role.AGENT], changed: [Role.MANAGER] });
  });

  it('writes what is appended once, and shows it to the driver', async () => {
    const scope = await brokerScope();
    const { id, seen } = await scope.commit(async (tx) => {
      const lead = enterLead(tx, { name: 'Eva' });
      tx.append(StageTransition, lead, { to: Stage.PERFILAMIENTO, reason: 'appended', actor: tx.actor });
      const rows = await (await tx.collection(StageTransition)).find({ reason: 'appended' });
      await tx.flush();
      return { id: lead.id, seen: rows.map(({ leadId }) => leadId as string) };
    });
    expect(seen).toEqual([id]);
    const [row, ...more] = await scope.read.find(StageTransition, { reason: 'appended' });
    expect(row).toMatchObject({ leadId: id, broker: scope.viewer.broker, from: null, secondsInStage: 0 });
    expect(row!.createdAt).toBeInstanceOf(Date);
    expect(more).toEqual([]);
  });

  it('tells a value that is replaced from one that is given anew and says the same', async () => {
    const scope = await brokerScope();
    const lead = await scope.commit(async (tx) => enterLead(tx, { name: 'Eva', facts: { location: 'Puebla' } }));
    const change = (location: string) =>
      scope.commit(async (tx) => {
        const locked = await tx.lock(Lead, lead.id);
        locked.facts = { ...locked.facts, location };
        tx.record('lead.updated', locked);
      });
    await change('Puebla');
    await change('Cholula');
    const entries = await scope.read.find(AuditLog, { event: 'lead.updated' }, { sort: { _id: 1 } });
    expect(entries.map(({ personal }) => personal && (personal.after['facts'] as LeadFacts).location)).toEqual([
      null,
      'Cholula',
    ]);
    expect((entries[1]!.personal!.before['facts'] as LeadFacts).location).toBe('Puebla');
  });

  it.each<{ kind: string; ask: (tx: Tx) => Promise<unknown> }>([
    { kind: 'entities', ask: (tx) => tx.findOne(Membership, { role: Role.OWNER }) },
    { kind: 'lists', ask: (tx) => tx.find(Membership, {}) },
    { kind: 'numbers', ask: (tx) => tx.count(Membership, {}) },
    { kind: 'locks', ask: (tx) => tx.lock(Broker, tx.broker) },
    { kind: 'rows', ask: async (tx) => (await tx.collection(Membership)).find({}) },
    { kind: 'streams', ask: async (tx) => firstOf((await tx.collection(Membership)).stream({})) },
    { kind: 'sums', ask: async (tx) => (await tx.collection(Membership)).aggregate([{ $count: 'all' }]) },
  ])('may ask for $kind first of all, several at once', async ({ ask }) => {
    const scope = await brokerScope();
    const found = await scope.commit((tx) => Promise.all([ask(tx), ask(tx), ask(tx)]));
    expect(found).toHaveLength(3);
    expect(found.every(Boolean)).toBe(true);
  });

  it('that counts up from twenty sides at once loses none', async () => {
    const scope = await brokerScope();
    const raise = () => scope.commit(async (tx) => void (await tx.lock(Broker, tx.broker)));
    const before = await version(scope);
    await Promise.all(Array.from({ length: 20 }, raise));
    expect((await version(scope)) - before).toBe(20);
  });

  it('that is stuck is ended: its locks are free, and nothing of it is written, not even later', async () => {
    const scope = await brokerScope();
    const { broker } = scope.viewer;
    const [goOn, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const work = async (tx: Tx) => {
      await tx.lock(Broker, broker);
      await goOn.promise;
      // The caller was told by then that nothing is written.
      await addMember(tx, 'too late');
      late.resolve(tx.flush());
    };
    const stuck = commitWithin(200, scope, work);
    await expect(stuck).rejects.toMatchObject({
      code: 'OVERLOADED',
      details: { reason: 'COMMIT_TOO_SLOW', retryAfterSeconds: 1 },
    });
    // Well within the 20 s after which the server would have ended it.
    await scope.commit(async (tx) => void (await tx.lock(Broker, broker)));
    goOn.resolve();
    await expect(late.promise).rejects.toThrow();
    expect(await scope.read.count(Membership, { userId: 'too late' })).toBe(0);
  });

  it('that is slow and never rests is told as too slow, not by what its closed session says', async () => {
    const slow = commitWithin(200, await brokerScope(), neverRest);
    await expect(slow).rejects.toMatchObject({ details: { reason: 'COMMIT_TOO_SLOW' } });
  });

  it('that is always later than others is OVERLOADED at its deadline, and no internal error', async () => {
    const late = commitWithin(200, await brokerScope(), () => Promise.reject(writeConflict()));
    await expect(late).rejects.toMatchObject({
      code: 'OVERLOADED',
      details: { reason: 'COMMIT_TOO_SLOW', retryAfterSeconds: 1 },
    });
  });

  it('that was later than others is tried again with those of its broker one after another', async () => {
    const scope = await brokerScope();
    const other = await brokerScope();
    const [otherIsDone, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let atOnce = 0;
    let most = 0;
    const conflictsOnce = () => {
      let tries = 0;
      return async (tx: Tx) => {
        if (++tries === 1) throw writeConflict();
        most = Math.max(most, ++atOnce);
        goOn.resolve();
        // Nobody of another broker waits for the turn of these.
        await otherIsDone.promise;
        await tx.count(Membership, {});
        atOnce--;
      };
    };
    const all = Promise.all(Array.from({ length: 5 }, () => scope.commit(conflictsOnce())));
    await goOn.promise;
    let othersTries = 0;
    await other.commit(async () => {
      if (++othersTries === 1) throw writeConflict();
    });
    otherIsDone.resolve();
    await all;
    expect(most).toBe(1);
  });

  it('whose turn has not come by its deadline is OVERLOADED without another try', async () => {
    const scope = await brokerScope();
    const [first, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let firstTries = 0;
    const ahead = scope.commit(async () => {
      if (++firstTries === 1) throw writeConflict();
      first.resolve();
      await goOn.promise;
    });
    await first.promise;
    let tries = 0;
    const work = () => (tries++, Promise.reject(writeConflict()));
    const outcome = commitWithin(200, scope, work).catch((error: unknown) => error);
    // Ends after the deadline of the late one, for it began later.
    await commitWithin(200, scope, neverRest).catch(() => undefined);
    goOn.resolve();
    expect(await outcome).toMatchObject({ details: { reason: 'COMMIT_TOO_SLOW' } });
    await ahead;
    expect(tries).toBe(1);
  });

  it('under the same key runs once, though it is sent ten times at once', async () => {
    const scope = await brokerScope();
    let runs = 0;
    const send = () =>
      scope.commit((tx) => (runs++, addMember(tx, `once-${runs}`)), {
        operation: 'test',
        input: { idempotencyKey: 'k' },
      });
    const members = await Promise.all(Array.from({ length: 10 }, send));
    expect(new Set(members.map(({ id }) => id)).size).toBe(1);
    expect(await scope.read.count(Membership, { role: Role.AGENT })).toBe(1);
  });
});

function commitWithin(limit: number, scope: Scope, work: (tx: Tx) => Promise<unknown>): Promise<unknown> {
  const { orm, database, reactions, clock } = app.app.runtime;
  const tools = { orm, client: database.client, db: database.db, reactions, now: clock.now };
  const { broker, actor } = scope.viewer;
  const command = commandKey(broker, actor.id, undefined);
  return runCommit(tools, { broker, actor, requestId: null, command, work }, limit);
}

async function version(scope: Scope): Promise<number> {
  const row = await scope.runtime.database.db.collection('brokers').findOne({ _id: scope.viewer.broker as never });
  return row!['version'];
}

async function neverRest(tx: Tx): Promise<void> {
  for (;;) await tx.count(Membership, {});
}

async function firstOf(rows: AsyncIterable<unknown>): Promise<unknown> {
  for await (const row of rows) return row;
  return null;
}
