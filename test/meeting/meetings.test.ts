import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import {
  CancelMeetingDocument,
  LeadMeetingsDocument,
  MarkMeetingHeldDocument,
  ScheduleMeetingDocument,
  type ScheduleMeetingInput,
} from '../support/graphql/graphql.ts';
import { messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { MINUTE, DAY } from '../../src/runtime/durations.ts';

let app: TestApp;
const provider = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: provider } });
});

const visit = {
  startsAt: '2026-11-27T16:00:00.000Z',
  title: 'Visita a Casa Azul',
} satisfies Partial<ScheduleMeetingInput>;

describe('a meeting', () => {
  it('is booked, known to the lead and moves it to no stage', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const { scheduleMeeting } = await ana.run(ScheduleMeetingDocument, {
      input: { ...visit, leadId: lead.id, durationMinutes: 30 },
    });
    expect(scheduleMeeting).toMatchObject({ ...visit, endsAt: '2026-11-27T16:30:00.000Z', status: 'PLANNED' });
    const after = (await ana.run(LeadMeetingsDocument, { leadId: lead.id })).lead;
    expect(after).toMatchObject({
      stage: lead.stage,
      facts: { meetingAt: visit.startsAt },
      meetings: { edges: [{ node: { id: scheduleMeeting.id } }] },
    });
    expect(await messagesOf(ana, lead.id)).toEqual([]);
  });

  it.each<[string, Partial<ScheduleMeetingInput>]>([
    ['another title', { title: 'Visita a Casa Roja' }],
    ['another length', { durationMinutes: 90 }],
    ['an address', { url: 'https://meet.example.com/1' }],
  ])('booked for the same time with %s takes the place of the first', async (_what, values) => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const input = { ...visit, leadId: lead.id, url: null };
    const book = async (told: Partial<ScheduleMeetingInput>, idempotencyKey: string) =>
      (await ana.run(ScheduleMeetingDocument, { input: { ...input, ...told, idempotencyKey } })).scheduleMeeting;
    const first = await book({}, 'first');
    const second = await book(values, 'second');
    const { durationMinutes = 60, ...shown } = { ...visit, ...values };
    const endsAt = new Date(Date.parse(visit.startsAt) + (durationMinutes ?? 60) * MINUTE).toISOString();
    expect(second).toMatchObject({ ...shown, endsAt, status: 'PLANNED' });
    expect(second.id).not.toBe(first.id);
    expect((await book({}, 'first')).id).toBe(first.id);
    const { meetings } = (await ana.run(LeadMeetingsDocument, { leadId: lead.id })).lead;
    const statusOf = new Map(nodesOf(meetings).map(({ id, status }) => [id, status]));
    expect(statusOf).toEqual(
      new Map([
        [first.id, 'CANCELLED'],
        [second.id, 'PLANNED'],
      ]),
    );
  });

  it('booked twice in just the same way is one', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const input = { ...visit, leadId: lead.id };
    const booked = await Promise.all([
      ana.run(ScheduleMeetingDocument, { input }),
      ana.run(ScheduleMeetingDocument, { input }),
    ]);
    expect(booked[0].scheduleMeeting.id).toBe(booked[1].scheduleMeeting.id);
  });

  it('can be held only once it has begun', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const { scheduleMeeting } = await ana.run(ScheduleMeetingDocument, { input: { ...visit, leadId: lead.id } });
    const held = { input: { meetingId: scheduleMeeting.id } };
    expect((await ana.refused(MarkMeetingHeldDocument, held)).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'MEETING_NOT_BEGUN',
    });
    app.clock.advance(3 * DAY);
    expect((await ana.run(MarkMeetingHeldDocument, held)).markMeetingHeld.status).toBe('HELD');
    expect((await ana.refused(CancelMeetingDocument, held)).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'MEETING_HELD',
    });
    app.clock.advance(-3 * DAY);
  });

  it.each<[string, Partial<ScheduleMeetingInput>, string]>([
    ['in the past', { startsAt: '2026-11-01T16:00:00Z' }, 'startsAt'],
    ['in the year 9999', { startsAt: '9999-01-01T16:00:00Z' }, 'startsAt'],
    ['more than two years ahead', { startsAt: '2028-11-25T16:00:00Z' }, 'startsAt'],
    ['of three minutes', { durationMinutes: 3 }, 'durationMinutes'],
    ['without a title', { title: '' }, 'title'],
    ['at an http address', { url: 'http://meet.example.com' }, 'url'],
  ])('%s is refused by the name of the field', async (_what, values, field) => {
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const refused = await ana.refused(ScheduleMeetingDocument, { input: { ...visit, leadId: lead.id, ...values } });
    expect(refused.extensions.code).toBe('BAD_USER_INPUT');
    expect(refused.extensions.fields!.map((fault) => fault.field.replace('input.', ''))).toEqual([field]);
  });

  it('of another broker is as unknown as none', async () => {
    const [ana, eva] = [await newBroker(app), await newBroker(app)];
    const lead = await newLead(eva);
    const { scheduleMeeting } = await eva.run(ScheduleMeetingDocument, { input: { ...visit, leadId: lead.id } });
    expect((await ana.refused(ScheduleMeetingDocument, { input: { ...visit, leadId: lead.id } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    expect(
      (await ana.refused(CancelMeetingDocument, { input: { meetingId: scheduleMeeting.id } })).extensions.code,
    ).toBe('NOT_FOUND');
  });
});
