import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
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
import { DAY } from '../support/virtual-clock.ts';

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

  it('booked twice for the same time is one', async () => {
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
    const held = { meetingId: scheduleMeeting.id };
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
    expect((await ana.refused(CancelMeetingDocument, { meetingId: scheduleMeeting.id })).extensions.code).toBe(
      'NOT_FOUND',
    );
  });
});
