import { describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { SetupStatusDocument } from '../support/graphql/graphql.ts';
import { openTestApp } from '../support/test-app.ts';

describe('the set-up checklist', () => {
  it('says of a new installation what is missing and how to set it', async () => {
    const app = await openTestApp({ ports: { messages: null, voice: null } });
    const ana = await newBroker(app);
    const { setupStatus } = await ana.run(SetupStatusDocument);
    const open = Object.fromEntries(
      setupStatus.filter(({ isDone }) => !isDone).map(({ name, detail }) => [name, detail]),
    );
    expect(Object.keys(open)).toEqual([
      'environment set',
      'worker running',
      'scheduler running',
      'telephone configured',
      'templates created',
      'campaign active',
    ]);
    expect(open['environment set']).toContain('SANDBOX_URL');
    expect(open['worker running']).toContain('ROLE=worker');
    expect(open['templates created']).toContain('createTemplate');
  });

  it('checks the worker and the scheduler while one runs', async () => {
    const app = await openTestApp({}, { ROLE: 'all' });
    const ana = await newBroker(app);
    const ticks = app.app.runtime.database.db
      .collection('agenda_ticks')
      .watch([{ $match: { 'updateDescription.updatedFields.lastFinishedAt': { $exists: true } } }]);
    await ticks.next();
    const { setupStatus } = await ana.run(SetupStatusDocument);
    await ticks.close();
    const done = setupStatus.filter(({ isDone }) => isDone).map(({ name }) => name);
    expect(done).toEqual(expect.arrayContaining(['database migrated', 'worker running', 'scheduler running']));
  });
});
