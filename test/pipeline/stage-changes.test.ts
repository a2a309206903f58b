import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  CreateApiKeyDocument,
  CreateLeadDocument,
  type CreateLeadInput,
  MoveLeadToStageDocument,
  StageChangesDocument,
  type Stage as StageName,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function newLead(client: Client, values: Partial<CreateLeadInput> = {}): Promise<string> {
  return (await client.run(CreateLeadDocument, { input: { name: 'Ana', ...values } })).createLead.id;
}

const move = (leadId: string, newStage: StageName, reason = 'interested') => ({ input: { leadId, newStage, reason } });

describe('the stream of stage changes', () => {
  it('tells each change with its lead, and replays what came after one', async () => {
    const owner = await newBroker(app);
    const leadId = await newLead(owner);
    const live = await app.following(() => owner.subscribe(StageChangesDocument, {}));
    const event = live.next();
    await owner.run(MoveLeadToStageDocument, move(leadId, 'PERFILAMIENTO'));
    const { stageChanges: first } = await event;
    expect(first).toMatchObject({
      leadId,
      from: 'ENTRADA',
      to: 'PERFILAMIENTO',
      reason: 'interested',
      lead: { id: leadId, stage: 'PERFILAMIENTO' },
    });
    await live.close();
    await owner.run(MoveLeadToStageDocument, move(leadId, 'AGENDADO'));
    await app.runDueJobs();
    const replay = owner.subscribe(StageChangesDocument, { after: first.id });
    expect((await replay.until(({ stageChanges }) => stageChanges.id !== first.id)).stageChanges).toMatchObject({
      from: 'PERFILAMIENTO',
      to: 'AGENDADO',
    });
    await replay.close();
  });

  it('is closed to who may not read leads', async () => {
    const owner = await newBroker(app);
    const { createApiKey } = await owner.run(CreateApiKeyDocument, {
      input: { name: 'x', permissions: ['BROKER_READ'] },
    });
    await expect(app.as(createApiKey.key!).subscribe(StageChangesDocument, {}).next()).rejects.toThrow('FORBIDDEN');
  });
});
