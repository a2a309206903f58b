import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { costOfOperation } from '../../../src/server/admission/admission.ts';
import { newBroker } from '../../support/brokers.ts';
import type { Client } from '../../support/client.ts';
import {
  AcceptInvitationDocument,
  InviteUserDocument,
  MoveLeadToStageDocument,
  SetMemberRoleDocument,
} from '../../support/graphql/graphql.ts';
import { newLead } from '../../support/leads.ts';
import { rawSocket } from '../../support/raw-socket.ts';
import { password } from '../../support/registration.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const plenty = { maximum: 10 ** 9, refillPerSecond: 10 ** 9 };
/** What a broker may spend; the tests set it, and a budget that does not fill again is spent to its end. */
const broker = { maximum: 10_000, refillPerSecond: 10 ** 9 };
const fill = () => void (broker.refillPerSecond = 10 ** 9);
const dry = () => void (broker.refillPerSecond = 0.001);

let app: TestApp;
beforeAll(async () => {
  const rates = { broker, credential: plenty, address: plenty };
  app = await openTestApp({ admission: { maxLoopDelay: Infinity, rates } });
});

/** A busy machine takes its time. */
const patiently = { timeout: 15_000 };

type Owner = Awaited<ReturnType<typeof newBroker>>;

/** Follows with a socket: what comes, as it comes. */
async function follow(token: string | null, query: string): Promise<unknown[]> {
  const socket = await rawSocket(app.url, token);
  onTestFinished(() => socket.close());
  await app.following(() => socket.send({ id: 'followed', type: 'subscribe', payload: { query } }));
  const heard: unknown[] = [];
  const read = async (): Promise<void> => {
    heard.push((await socket.next())['payload']);
    return read();
  };
  void read();
  return heard;
}

const moved = 'subscription { stageChanges { to lead { name } } }';
const named = (name: string) => ({ data: { stageChanges: { to: 'AGENDADO', lead: { name } } } });

async function move(owner: Owner, leadId: string): Promise<void> {
  await owner.run(MoveLeadToStageDocument, { input: { leadId, newStage: 'AGENDADO', reason: 'interested' } });
}

async function left(client: Client): Promise<number> {
  const { answer } = await client.exchange('{ __typename }');
  return answer.extensions!.cost!.throttle.available;
}

/** Spends what there is but for what a few operations need, which is less than what is left to operations alone. */
async function spend(client: Client): Promise<void> {
  dry();
  onTestFinished(fill);
  while ((await left(client)) > 3950) await client.run('{ verifyAuditLog { isIntact } }');
  while ((await left(client)) > 900) await client.run('{ __typename }');
}

/** What was committed before has reached all who follow the log: the feed tells in the order of the commits. */
async function untilTold(quiet: Owner, heard: unknown[]): Promise<void> {
  const { length } = heard;
  await move(quiet, (await newLead(quiet)).id);
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(length), patiently);
}

it('an event is charged to its broker, once for all who ask the same', async () => {
  const owner = await newBroker(app);
  const { id } = await newLead(owner, { name: 'Ana' });
  const all = [await follow(owner.token, moved), await follow(owner.token, moved)];
  const other = await follow(owner.token, 'subscription { stageChanges { to } }');
  dry();
  onTestFinished(fill);
  const before = await left(owner);
  const { answer } = await owner.exchange(MoveLeadToStageDocument, {
    input: { leadId: id, newStage: 'AGENDADO', reason: 'interested' },
  });
  await vi.waitFor(() => expect([...all, other].map(({ length }) => length)).toEqual([1, 1, 1]), patiently);
  const ofEvents = before - (await left(owner)) - answer.extensions!.cost!.actual - costOfOperation;
  // The fields of the two documents.
  expect(ofEvents).toBe(4 + 2);
});

describe('while the budget of a broker is empty', () => {
  it('its events wait, none is lost, and nobody else waits for them', async () => {
    const [loud, quiet] = [await newBroker(app), await newBroker(app)];
    const leads = [];
    for (const name of ['Ana', 'Eva', 'Luis']) leads.push(await newLead(loud, { name }));
    const [heard, ofQuiet] = [await follow(loud.token, moved), await follow(quiet.token, moved)];
    await spend(loud);
    for (const { id } of leads) await move(loud, id);
    await untilTold(quiet, ofQuiet);
    expect(heard).toEqual([]);
    fill();
    await vi.waitFor(() => expect(heard).toEqual(['Ana', 'Eva', 'Luis'].map(named)), patiently);
  });

  it('an event is not told to who has lost the right to it meanwhile', async () => {
    const [loud, quiet] = [await newBroker(app), await newBroker(app)];
    const email = `colleague-${loud.brokerId}@example.com`;
    const { inviteUser } = await loud.run(InviteUserDocument, { input: { email, role: 'MANAGER' } });
    const input = { token: inviteUser.token!, name: 'Eva', password };
    const { acceptInvitation } = await app.anyone.run(AcceptInvitationDocument, { input });
    const heard = await follow(acceptInvitation.token, 'subscription { activity { event after } }');
    const ofQuiet = await follow(quiet.token, moved);
    await spend(loud);
    await newLead(loud, { name: 'Ana' });
    await loud.run(SetMemberRoleDocument, { input: { memberId: acceptInvitation.member.id, role: 'VIEWER' } });
    await untilTold(quiet, ofQuiet);
    expect(heard).toEqual([]);
    fill();
    await vi.waitFor(() => expect(heard).not.toEqual([]), patiently);
    expect(heard).toMatchObject([[{ extensions: { code: 'FORBIDDEN' } }]]);
  });
});
