import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import {
  CancelMeetingDocument,
  LeadMeetingsDocument,
  ScheduleMeetingDocument,
  type ScheduleMeetingInput,
} from '../support/graphql/graphql.ts';
import { messagesOf, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
const provider = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: provider } });
});

const visit = {
  startsAt: '2026-11-27T16:00:00.000Z',
  title: 'Visita a Casa Azul',
} satisfies Partial<ScheduleMeetingInput>;

/** The calendar entries mailed to a lead, oldest first. */
const mailedTo = (email: string) =>
  provider.outbox
    .filter(({ to }) => to === email)
    .map(({ attachments }) => attachments![0]!.content.replaceAll('\r\n ', ''));

describe('the calendar of a lead with an e-mail address', () => {
  it('gets the meeting that is booked', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana, { email: 'calendario@example.com' });
    await ana.run(ScheduleMeetingDocument, { input: { ...visit, leadId: lead.id } });
    await app.runDueJobs();
    expect(await messagesOf(ana, lead.id)).toMatchObject([
      { channel: 'EMAIL', purpose: 'SERVICE', status: 'SENT', subject: visit.title },
    ]);
    const [ics] = mailedTo('calendario@example.com');
    expect(ics).toContain('METHOD:REQUEST');
    expect(ics).toContain('DTSTART:20261127T160000Z');
    expect(ics).toContain(ana.email);
    expect((await messagesOf(ana, lead.id))[0]!.body).toContain('viernes, 27 de noviembre de 2026, 10:00');
  });

  it('moves the planned meeting to a new time', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana, { email: 'movida@example.com' });
    await ana.run(ScheduleMeetingDocument, { input: { ...visit, leadId: lead.id } });
    await ana.run(ScheduleMeetingDocument, { input: { ...visit, leadId: lead.id, startsAt: '2026-11-28T16:00:00Z' } });
    await app.runDueJobs();
    const { meetings } = (await ana.run(LeadMeetingsDocument, { leadId: lead.id })).lead;
    expect(nodesOf(meetings).map(({ status }) => status)).toEqual(['PLANNED', 'CANCELLED']);
    const mailed = mailedTo('movida@example.com').map((ics) => ({
      uid: /UID:(.*)/.exec(ics)![1],
      sequence: /SEQUENCE:(\d+)/.exec(ics)![1],
      method: /METHOD:(\w+)/.exec(ics)![1],
    }));
    expect(mailed.toSorted((a, b) => Number(a.sequence) - Number(b.sequence))).toMatchObject([
      { sequence: '0', method: 'REQUEST' },
      { sequence: '1', method: 'REQUEST' },
    ]);
    expect(mailed[0]!.uid).toBe(mailed[1]!.uid);
  });

  it('loses the meeting that is called off', async () => {
    const ana = await newBroker(app);
    const lead = await newLead(ana, { email: 'cancelada@example.com' });
    const { scheduleMeeting } = await ana.run(ScheduleMeetingDocument, { input: { ...visit, leadId: lead.id } });
    await ana.run(CancelMeetingDocument, { input: { meetingId: scheduleMeeting.id } });
    await ana.run(CancelMeetingDocument, { input: { meetingId: scheduleMeeting.id } });
    await app.runDueJobs();
    expect((await ana.run(LeadMeetingsDocument, { leadId: lead.id })).lead).toMatchObject({
      facts: { meetingAt: null },
      meetings: { edges: [{ node: { status: 'CANCELLED' } }] },
    });
    expect(mailedTo('cancelada@example.com').filter((ics) => ics.includes('METHOD:CANCEL'))).toHaveLength(1);
    const again = await ana.run(ScheduleMeetingDocument, { input: { ...visit, leadId: lead.id } });
    expect(again.scheduleMeeting.id).not.toBe(scheduleMeeting.id);
  });
});
