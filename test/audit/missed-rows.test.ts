import { beforeAll, describe, expect, it, vi } from 'vitest';
import { AuditLog } from '../../src/audit/audit-log.entity.ts';
import { followLog } from '../../src/audit/follow-log.ts';
import { LeadNote } from '../../src/lead/notes/lead-note.entity.ts';
import { asSystem, type Scope } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { DeafFeed } from '../support/deaf-feed.ts';
import { AddLeadNoteDocument, AuditLogsDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

/** What the feed tells of the broker's last batch. */
async function lastBatch(brokerId: string) {
  const batches = app.app.runtime.database.db.collection('audit_batches');
  return (await batches.find({ broker: brokerId }).sort({ number: -1 }).limit(1).next())!;
}

/** A broker whose log is followed while the feed tells nothing. */
async function follower() {
  const ana = await newBroker(app);
  const { id: leadId } = await newLead(ana);
  const feed = new DeafFeed();
  const scope: Scope = asSystem({ ...app.app.runtime, feed }, ana.brokerId, 'test');
  const note = async (body: string) => (await ana.run(AddLeadNoteDocument, { input: { leadId, body } })).addLeadNote.id;
  const notes = { events: ['lead.note_added' as const] };
  return { ana, feed, scope, note, notes, leadId };
}

describe('what is committed while the feed is down', () => {
  it('is told once the feed says that rows may have been missed, and told once', async () => {
    const { feed, scope, note, notes } = await follower();
    const log = await followLog(scope, notes, null, 'audit:read');
    const first = await note('one');
    feed.resync();
    expect((await log.next()).value.entityId).toBe(first);
    const second = await note('two');
    feed.resync();
    feed.resync();
    expect((await log.next()).value.entityId).toBe(second);
    const third = await note('three');
    feed.resync();
    expect((await log.next()).value.entityId).toBe(third);
    await log.return!();
  });

  it('is told though a later batch is heard of before it is read', async () => {
    const { ana, feed, scope, note, notes } = await follower();
    const log = await followLog(scope, notes, null, 'audit:read');
    const first = await note('one');
    await app.runDueJobs();
    const batch = await lastBatch(ana.brokerId);
    feed.resync();
    feed.tell('audit_batches', batch);
    expect((await log.next()).value.entityId).toBe(first);
    await log.return!();
  });

  it('is not read again when the feed has told of the batch that seals it', async () => {
    const { ana, feed, scope, note, notes } = await follower();
    const log = await followLog(scope, notes, null, 'audit:read');
    await note('one');
    await app.runDueJobs();
    feed.tell('audit_batches', await lastBatch(ana.brokerId));
    feed.resync();
    const second = await note('two');
    feed.resync();
    expect((await log.next()).value.entityId).toBe(second);
    await log.return!();
  });
});

/** Adds so many notes in one commit; answers their ids in the order of the log. */
async function addNotes(scope: Scope, leadId: string, count: number): Promise<string[]> {
  return scope.commit(async (tx) => {
    const bodies = Array.from({ length: count }, (_, n) => `note ${n}`);
    return bodies.map((body) => {
      const note = tx.create(LeadNote, { leadId, body, author: tx.actor });
      tx.record('lead.note_added', note);
      return note.id;
    });
  });
}

async function take(log: AsyncIterableIterator<AuditLog>, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) ids.push((await log.next()).value.entityId);
  return ids;
}

describe('a log that is taken up again', () => {
  it('tells what is committed while it is read', async () => {
    const { ana, feed, scope, note, notes } = await follower();
    await note('one');
    const { auditLogs } = await ana.run(AuditLogsDocument, { first: 1 });
    const find = scope.read.find.bind(scope.read);
    vi.spyOn(scope.read, 'find').mockImplementationOnce(async (...asked) => {
      const { id: _id, ...row } = (await find(AuditLog, { event: 'lead.note_added' }))[0]!;
      feed.tell('audit_log', { ...row, _id: 'live', entityId: 'a note added meanwhile' });
      return find(...asked);
    });
    const log = await followLog(scope, notes, auditLogs.edges[0]!.node.id, 'audit:read');
    expect((await log.next()).value.entityId).not.toBe('a note added meanwhile');
    expect((await log.next()).value.entityId).toBe('a note added meanwhile');
    await log.return!();
  });

  it('tells what the feed missed meanwhile before anything that it told later', async () => {
    const { ana, feed, scope, note, notes } = await follower();
    await note('one');
    const { auditLogs } = await ana.run(AuditLogsDocument, { first: 1 });
    const find = scope.read.find.bind(scope.read);
    const ids: string[] = [];
    vi.spyOn(scope.read, 'find').mockImplementationOnce(async (...asked) => {
      const read = await find(...asked);
      ids.push(await note('missed'));
      feed.resync();
      ids.push(await note('told'));
      const { id: _id, ...told } = (await find(AuditLog, { entityId: ids[1] }))[0]!;
      feed.tell('audit_log', { ...told, _id });
      return read;
    });
    const log = await followLog(scope, notes, auditLogs.edges[0]!.node.id, 'audit:read');
    await log.next();
    expect(await take(log, 2)).toEqual(ids);
    await log.return!();
  });

  it('tells the rest of the batch that the last entry is in', async () => {
    const { ana, scope, note, notes } = await follower();
    const ids = [await note('one'), await note('two')];
    await app.runDueJobs();
    const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { event: 'lead.note_added' } });
    const last = auditLogs.edges.map(({ node }) => node).find(({ entityId }) => entityId === ids[0])!;
    const log = await followLog(scope, notes, last.id, 'audit:read');
    const told = [(await log.next()).value.entityId, (await log.next()).value.entityId];
    expect(told).toEqual(ids);
    await log.return!();
  });

  it('is read no further than its reader takes it', async () => {
    const { ana, scope, note, notes, leadId } = await follower();
    await note('one');
    const { auditLogs } = await ana.run(AuditLogsDocument, { first: 1 });
    const ids: string[] = [];
    for (let batch = 0; batch < 4; batch++) {
      ids.push(...(await addNotes(scope, leadId, 150)));
      await app.runDueJobs();
    }
    const reads = vi.spyOn(scope.read, 'find');
    const readEntries = () =>
      reads.mock.calls.filter(([entity, filter]) => entity === AuditLog && '_id' in filter).length;
    const log = await followLog(scope, notes, auditLogs.edges[0]!.node.id, 'audit:read');
    await log.next();
    expect(await take(log, 100)).toEqual(ids.slice(0, 100));
    const before = readEntries();
    expect(await take(log, 20)).toEqual(ids.slice(100, 120));
    expect(readEntries()).toBe(before);
    expect(before).toBe(1);
    expect(await take(log, 480)).toEqual(ids.slice(120));
    await log.return!();
  });

  it('tells each entry once, however much is committed while it is read', async () => {
    const { ana, feed, scope, note, notes, leadId } = await follower();
    await note('one');
    const { auditLogs } = await ana.run(AuditLogsDocument, { first: 1 });
    await addNotes(scope, leadId, 300);
    const log = await followLog(scope, notes, auditLogs.edges[0]!.node.id, 'audit:read');
    await log.next();
    const first = await take(log, 10);
    const later = await addNotes(scope, leadId, 1200);
    for (const { id, ...row } of await scope.read.find(AuditLog, { entityId: { $in: later } }, { sort: { _id: 1 } }))
      feed.tell('audit_log', { ...row, _id: id });
    const rest = await take(log, 1490);
    expect(new Set([...first, ...rest]).size).toBe(1500);
    expect(rest.slice(290)).toEqual(later);
    await log.return!();
  });
});
