import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { newBroker } from '../support/brokers.ts';
import { password } from '../support/registration.ts';
import {
  AcceptInvitationDocument,
  CreateApiKeyDocument,
  InviteUserDocument,
  RemoveMemberDocument,
  RevokeApiKeyDocument,
  SetMemberRoleDocument,
  SignOutDocument,
} from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import type { TestApp } from '../support/test-app.ts';
import { failing } from './support/failing-collection.ts';
import { openProduction } from './support/production.ts';
import { openSocket, overHttp } from './support/wire.ts';
import { MINUTE, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  ({ app } = await openProduction());
});
afterAll(() => app.close());

const ask = '{"query":"{ __typename }"}';

/** A socket that follows everything, and what it was told. */
async function follow(token: string) {
  const socket = await openSocket(app.url, token);
  const frames: string[] = [];
  socket.on('message', (frame: Buffer) => frames.push(frame.toString()));
  const closed = new Promise<{ code: number }>((resolve) => socket.on('close', (code) => resolve({ code })));
  const payload = '{"query":"subscription { activity { event } }"}';
  await app.following(() => socket.send(`{"id":"1","type":"subscribe","payload":${payload}}`));
  return { socket, frames, closed };
}

async function colleague(role: 'OWNER' | 'MANAGER') {
  const ana = await newBroker(app);
  const email = `colleague-${ana.brokerId}@example.com`;
  const { inviteUser } = await ana.run(InviteUserDocument, { input: { email, role } });
  const input = { token: inviteUser.token!, name: 'Eva', password };
  const { acceptInvitation } = await app.anyone.run(AcceptInvitationDocument, { input });
  return { ana, token: acceptInvitation.token, memberId: acceptInvitation.member.id };
}

describe('an open socket', () => {
  it('is closed within a second after its credential has expired', async () => {
    const ana = await newBroker(app);
    const expiresAt = new Date(app.clock.now().getTime() + MINUTE).toISOString();
    const input = { name: 'short', permissions: ['AUDIT_READ' as const, 'BROKER_READ' as const], expiresAt };
    const { key } = (await ana.run(CreateApiKeyDocument, { input })).createApiKey;
    const [byKey, bySession] = [await follow(key!), await follow(ana.token!)];
    app.clock.advance(MINUTE);
    const ended = performance.now();
    expect((await byKey.closed).code).toBe(4403);
    // A loop that is busy elsewhere adds to it; two seconds pass before anything else would have noticed.
    expect(performance.now() - ended).toBeLessThan(1000);
    expect(bySession.socket.readyState).toBe(WebSocket.OPEN);
    app.clock.advance(31 * DAY);
    expect((await bySession.closed).code).toBe(4403);
    app.clock.advance(-31 * DAY - MINUTE);
  });

  it('of a key that is revoked is closed before it learns of anything later, and the key is refused at once', async () => {
    const ana = await newBroker(app);
    const input = { name: 'key', permissions: ['AUDIT_READ' as const, 'BROKER_READ' as const] };
    const { apiKey, key } = (await ana.run(CreateApiKeyDocument, { input })).createApiKey;
    const { frames, closed } = await follow(key!);
    await ana.run(RevokeApiKeyDocument, { input: { apiKeyId: apiKey.id } });
    expect((await overHttp(app.url, key, ask)).status).toBe(401);
    await newLead(ana);
    expect((await closed).code).toBe(4403);
    expect(frames.join()).not.toContain('lead.created');
  });

  it('of a session that is signed out is closed before it learns of anything later', async () => {
    const { ana, token } = await colleague('OWNER');
    const { frames, closed } = await follow(token);
    await app.as(token).run(SignOutDocument);
    expect((await overHttp(app.url, token, ask)).status).toBe(401);
    await newLead(ana);
    expect((await closed).code).toBe(4403);
    expect(frames.join()).not.toContain('lead.created');
  });

  it('of a member who is removed is closed before it learns of anything later', async () => {
    const { ana, token, memberId } = await colleague('MANAGER');
    const { frames, closed } = await follow(token);
    await ana.run(RemoveMemberDocument, { input: { memberId } });
    expect((await overHttp(app.url, token, ask)).status).toBe(401);
    await newLead(ana);
    expect((await closed).code).toBe(4403);
    expect(frames.join()).not.toContain('lead.created');
  });

  it('of a member with a smaller role learns of nothing that the role does not allow, from the next event on', async () => {
    const { ana, token, memberId } = await colleague('MANAGER');
    const { frames, socket } = await follow(token);
    const refused = new Promise<void>((resolve) => {
      socket.on('message', (frame: Buffer) => frame.toString().includes('FORBIDDEN') && resolve());
    });
    await ana.run(SetMemberRoleDocument, { input: { memberId, role: 'AGENT' } });
    await newLead(ana);
    await refused;
    expect(frames.join()).not.toContain('lead.created');
    socket.terminate();
  });

  it('stays open while the database is away', async () => {
    const ana = await newBroker(app);
    const { socket, closed } = await follow(ana.token!);
    const { db } = app.app.runtime.database;
    const away = failing(db, 'sessions');
    await vi.waitUntil(() => away.failures() > 1, { timeout: 10_000 });
    away.restore();
    const answered = new Promise((resolve) => {
      socket.on('message', (frame: Buffer) => frame.toString().includes('"id":"3"') && resolve('answered'));
    });
    socket.send('{"id":"3","type":"subscribe","payload":{"query":"{ __typename }"}}');
    expect(await Promise.race([answered, closed])).toBe('answered');
    socket.terminate();
  });
});
