import { beforeAll, describe, expect, it } from 'vitest';
import { Membership } from '../../src/account/members/membership.entity.ts';
import { Role } from '../../src/account/permission.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { answering } from './support/answering.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

/** What a server says that committed and could not tell whether a majority has it. */
const notKnown = () =>
  Object.assign(new Error('waiting for replication timed out'), {
    code: 64,
    errorLabels: ['UnknownTransactionCommitResult'],
  });

describe('a commit of which the server does not know whether it holds', () => {
  it.each([1, 6])('is found out about, though it was said %i times, and not carried out again', async (times) => {
    const { brokerId } = await newBroker(app);
    const scope = asSystem(app.app.runtime, brokerId, 'test');
    let runs = 0;
    const unsure = answering(scope, Array.from({ length: times }, notKnown));
    const member = await unsure.commit(async (tx) => {
      runs++;
      const created = tx.create(Membership, { userId: 'somebody', role: Role.AGENT });
      tx.record('user.joined', created);
      return created;
    });
    expect(runs).toBe(1);
    expect(member.userId).toBe('somebody');
    expect(await scope.read.count(Membership, { userId: 'somebody' })).toBe(1);
  });
});
