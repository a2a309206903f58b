import { beforeAll, describe, expect, it } from 'vitest';
import { VoiceCall } from '../../src/call/voice-call.entity.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { SetLeadTreatmentDocument } from '../support/graphql/graphql.ts';
import { messagesOf } from '../support/leads.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { calledLead, callingCampaign, endCall, runSteps, type CallEnd } from './support/calling.ts';
import { leadCampaigns, logsOf, move } from './support/campaigns.ts';
import { HOUR, MINUTE } from '../../src/runtime/durations.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ ports: { messages: new ScriptedMessages(), voice: new ScriptedVoice().port } });
});

/** A lead whose first step, a call with a message to stand in for it, was asked for. */
async function called(then = move('PERFILAMIENTO')) {
  const calling = await callingCampaign(app, { maxAttempts: 2, delaysInMinutes: [30] }, then);
  const lead = await calledLead(app, calling);
  const end = (status: CallEnd['status'], outcome: CallEnd['outcome']) =>
    endCall(app, calling, lead, { status, outcome });
  return { ...calling, lead, end };
}

describe('a call step', () => {
  it('waits for the call to end and goes on when somebody answered', async () => {
    const { ana, campaign, lead, end } = await called();
    expect((await leadCampaigns(ana, lead.id)).enrolments).toMatchObject([{ status: 'WAITING', position: 0 }]);
    await end('completed', 'human');
    expect(await logsOf(ana, campaign.id)).toMatchObject([
      { status: 'SENT', attempts: [{ n: 1, outcome: 'HUMAN' }] },
      { status: 'SENT', action: 'UPDATE_STAGE' },
    ]);
  });

  it('calls again after its delay when nobody answered, and then sends the message', async () => {
    const { ana, campaign, lead, scope, end } = await called();
    const calls = () => scope.read.count(VoiceCall, { leadId: lead.id });
    await end('no_answer', 'unreachable');
    app.clock.advance(30 * MINUTE - 1);
    await runSteps(app);
    expect(await calls()).toBe(1);
    app.clock.advance(1);
    await runSteps(app);
    expect(await calls()).toBe(2);
    await end('busy', 'unreachable');
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ channel: 'SMS', body: 'Le llamamos, Luis Paz.' }]);
    const [log] = await logsOf(ana, campaign.id);
    expect(log!.attempts.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['MAKE_CALL', 'NO_ANSWER'],
      ['MAKE_CALL', 'BUSY'],
      ['SEND_MESSAGE', null],
    ]);
  });

  it('that is not tried again because a person took over ends then, and the next delay counts from there', async () => {
    const { ana, campaign, lead, end } = await called(move('PERFILAMIENTO', 1));
    await end('no_answer', 'unreachable');
    await ana.run(SetLeadTreatmentDocument, { input: { leadId: lead.id, treatment: 'MANUAL_FOLLOW_UP' } });
    app.clock.advance(30 * MINUTE);
    await runSteps(app);
    expect(await logsOf(ana, campaign.id)).toMatchObject([
      {
        status: 'FAILED',
        attempts: [{ outcome: 'NO_ANSWER' }],
        why: 'Attempt 1 ended as "no answer"; it was not tried again. A person follows this lead up by hand.',
      },
    ]);
    const { enrolments } = await leadCampaigns(ana, lead.id);
    expect(enrolments[0]!.nextStepAt).toBe(new Date(app.clock.now().getTime() + HOUR).toISOString());
  });

  it('sends the message at once after a voicemail', async () => {
    const { ana, lead, end } = await called();
    await end('completed', 'voicemail');
    expect(await messagesOf(ana, lead.id)).toMatchObject([{ channel: 'SMS', status: 'PLANNED' }]);
  });
});
