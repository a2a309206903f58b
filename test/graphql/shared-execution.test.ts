import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { PipelineResolver } from '../../src/pipeline/pipeline.resolver.ts';
import { newBroker } from '../support/brokers.ts';
import { CreateApiKeyDocument, MoveLeadToStageDocument, type Permission } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

type Owner = Awaited<ReturnType<typeof newBroker>>;

const changes =
  'subscription Changes($isNamed: Boolean = true) { stageChanges { to lead { name @include(if: $isNamed) } } }';

/** A socket that follows from now on. Answers how to hear of the next event. */
async function follow(token: string | null, query: string, variables: object = {}): Promise<() => Promise<unknown>> {
  const socket = await rawSocket(app.url, token);
  onTestFinished(() => socket.close());
  await app.following(() => socket.send({ id: 'followed', type: 'subscribe', payload: { query, variables } }));
  return async () => (await socket.next())['payload'];
}

async function move(owner: Owner) {
  const { id: leadId } = await newLead(owner, { name: 'Ana' });
  await owner.run(MoveLeadToStageDocument, { input: { leadId, newStage: 'AGENDADO', reason: 'interested' } });
}

async function keyOf(owner: Owner, permissions: Permission[]): Promise<string> {
  const { createApiKey } = await owner.run(CreateApiKeyDocument, { input: { name: 'k', permissions } });
  return createApiKey.key!;
}

describe('an event', () => {
  it('is carried out once for all who ask the same and may see the same, whoever they are', async () => {
    const owner = await newBroker(app);
    const key = await keyOf(owner, ['LEAD_READ', 'BROKER_READ']);
    const other = await keyOf(owner, ['BROKER_READ', 'LEAD_READ']);
    const carriedOut = vi.spyOn(PipelineResolver.prototype, 'stageChanges');
    onTestFinished(() => carriedOut.mockRestore());
    const heard = [await follow(key, changes), await follow(key, changes), await follow(other, changes)];
    await move(owner);
    const same = { data: { stageChanges: { to: 'AGENDADO', lead: { name: 'Ana' } } } };
    expect(await Promise.all(heard.map((next) => next()))).toEqual([same, same, same]);
    expect(carriedOut).toHaveBeenCalledTimes(1);
  });

  it('is told to each with what it asked for', async () => {
    const owner = await newBroker(app);
    const named = await follow(owner.token, changes);
    const unnamed = await follow(owner.token, changes, { isNamed: false });
    const short = await follow(owner.token, 'subscription { stageChanges { to } }');
    await move(owner);
    expect(await Promise.all([named(), unnamed(), short()])).toEqual([
      { data: { stageChanges: { to: 'AGENDADO', lead: { name: 'Ana' } } } },
      { data: { stageChanges: { to: 'AGENDADO', lead: {} } } },
      { data: { stageChanges: { to: 'AGENDADO' } } },
    ]);
  });

  it('shows nobody what only another may see', async () => {
    const owner = await newBroker(app);
    const asked = 'subscription { stageChanges { lead { name enrolments { totalCount } } } }';
    const all = await follow(owner.token, asked);
    const some = await follow(await keyOf(owner, ['LEAD_READ', 'BROKER_READ']), asked);
    await move(owner);
    expect(await all()).toEqual({ data: { stageChanges: { lead: { name: 'Ana', enrolments: { totalCount: 0 } } } } });
    expect(await some()).toMatchObject({
      data: { stageChanges: { lead: { name: 'Ana', enrolments: null } } },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
