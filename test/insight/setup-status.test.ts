import { describe, expect, it } from 'vitest';
import { twilioVoice } from '../../src/provider/voice/twilio.ts';
import { newBroker } from '../support/brokers.ts';
import { SetupStatusDocument } from '../support/graphql/graphql.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
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

  it('says where calls go by Twilio what sends messages, and is done with it', async () => {
    const voice = twilioVoice({ name: 'twilio', accountSid: 'AC1', authTokens: ['secret'] });
    const checked = async (messages: ScriptedMessages | null) => {
      const app = await openTestApp({ ports: { messages, voice } });
      const ana = await newBroker(app);
      const { setupStatus } = await ana.run(SetupStatusDocument);
      return setupStatus.find(({ name }) => name === 'environment set')!;
    };
    const { isDone, detail } = await checked(null);
    expect([isDone, detail]).toEqual([false, expect.stringMatching(/nothing sends messages: set SANDBOX_URL/)]);
    expect(detail).not.toContain('VOICE_PROVIDER');
    expect((await checked(new ScriptedMessages({ name: 'sandbox' }))).isDone).toBe(true);
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
