import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { PipelineResolver } from '../../src/pipeline/pipeline.resolver.ts';
import { SubscriptionCount } from '../../src/server/limits/subscription-count.ts';
import { importContent, manyLeads } from '../import/imports.ts';
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

/** Counts those that are held. */
function watchCount(): { held: number; room: boolean } {
  const seen = { held: 0, room: true };
  const open = vi.spyOn(SubscriptionCount.prototype, 'open').mockImplementation(() => {
    if (!seen.room) return null;
    seen.held++;
    let isOpen = true;
    return () => {
      if (isOpen) seen.held--;
      isOpen = false;
    };
  });
  onTestFinished(() => open.mockRestore());
  return seen;
}

describe('a subscription is counted', () => {
  it('until its reader ends it, or its socket', async () => {
    const seen = watchCount();
    const owner = await newBroker(app);
    const one = owner.subscribe(changes);
    const next = one.next();
    await move(owner);
    await next;
    expect(seen.held).toBe(1);
    await one.close();
    await vi.waitFor(() => expect(seen.held).toBe(0));
  });

  it('until its stream ends, and never when it is refused', async () => {
    const seen = watchCount();
    const owner = await newBroker(app);
    const { id: importId } = await importContent(app, owner, manyLeads(1));
    const progress = owner.subscribe('subscription($id: ID!) { importProgress(importId: $id) { id } }', {
      id: importId,
    });
    await progress.next();
    await expect(progress.next()).rejects.toThrow('ended');
    await expect(app.anyone.subscribe(changes).next()).rejects.toThrow('UNAUTHENTICATED');
    await vi.waitFor(() => expect(seen.held).toBe(0));
  });

  it('and refused when its broker holds as many as it may', async () => {
    const seen = watchCount();
    seen.room = false;
    const owner = await newBroker(app);
    await expect(owner.subscribe(changes).next()).rejects.toThrow('LIMIT_EXCEEDED');
  });
});
