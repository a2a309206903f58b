import { expect, it } from 'vitest';
import { sendMessages } from '../../jobs/send-messages.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { newBroker } from '../support/brokers.ts';
import { SendMessageDocument } from '../support/graphql/graphql.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp } from '../support/test-app.ts';

it('a database of the first release is brought to this version, with what is queued in it', async () => {
  const provider = new ScriptedMessages();
  const app = await openTestApp({ ports: { messages: provider } });
  const ana = await newBroker(app);
  const { id: leadId } = await newLead(ana);
  await consentTo(ana, leadId, 'SMS');
  await ana.run(SendMessageDocument, { input: { leadId, channel: 'SMS', body: 'Hola.' } });
  const { orm, database, processId, log } = app.app.runtime;
  for (const queue of ['messages', 'voice_calls']) await database.db.collection(queue).dropIndex('waited_for');
  await database.db.collection('migrations').deleteMany({ name: { $ne: '2026-11-first-release' } });
  await migrate({ orm, db: database.db, processId, log });
  await sendMessages.run(app.app.runtime);
  expect(provider.outbox).toHaveLength(1);
});
