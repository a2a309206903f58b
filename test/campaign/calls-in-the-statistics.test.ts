import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sendMessages } from '../../src/conversation/outbound/send-messages.ts';
import { MINUTE } from '../../src/runtime/durations.ts';
import { ScriptedVoice } from '../call/support/scripted-voice.ts';
import { CampaignStatsDocument, RevokeConsentDocument } from '../support/graphql/graphql.ts';
import { messagesOf } from '../support/leads.ts';
import { ScriptedMessages, type Behaviour } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { calledLead, callingCampaign, endCall, runSteps, type CallEnd, type Calling } from './support/calling.ts';
import { logsOf } from './support/campaigns.ts';

let app: TestApp;
const messages = new ScriptedMessages();
beforeAll(async () => {
  app = await openTestApp({ ports: { messages, voice: new ScriptedVoice().port } });
});

const answered = (outcome: CallEnd['outcome']): CallEnd => ({ status: 'completed', outcome });
const unanswered = (status: CallEnd['status']): CallEnd => ({ status, outcome: 'unreachable' });
const ends: Record<string, CallEnd> = {
  HUMAN: answered('human'),
  TRANSFERRED: answered('transferred'),
  NOBODY_FREE: answered('nobody_free'),
  OPTED_OUT: answered('opted_out'),
  UNKNOWN: answered('unknown'),
  VOICEMAIL: answered('voicemail'),
  FAX: answered('fax'),
  UNREACHABLE: answered('unreachable'),
  BUSY: unanswered('busy'),
  NO_ANSWER: unanswered('no_answer'),
  FAILED: unanswered('failed'),
  CANCELLED: unanswered('cancelled'),
};

/** Looks at the numbers of the campaign each time it is called, and refuses those that have fallen. */
function watch({ ana, campaign: { id } }: Calling) {
  let before = { stepsExecuted: 0, leadsContacted: 0 };
  return async () => {
    const { stepsExecuted, leadsContacted } = (await ana.run(CampaignStatsDocument, { id })).campaignStats;
    expect(stepsExecuted).toBeGreaterThanOrEqual(before.stepsExecuted);
    expect(leadsContacted).toBeGreaterThanOrEqual(before.leadsContacted);
    return (before = { stepsExecuted, leadsContacted });
  };
}

async function forbidMessages({ ana }: Calling, leadId: string): Promise<void> {
  await ana.run(RevokeConsentDocument, { input: { leadId, channel: 'SMS' } });
}

/** The row of the call in the ledger, by the lead. */
async function rowOf({ ana, campaign }: Calling, leadId: string) {
  return (await logsOf(ana, campaign.id, leadId)).find(({ action }) => action === 'MAKE_CALL')!;
}

describe('a call that went out', () => {
  it.each([
    ['sent', 11],
    ['refused', 9],
  ])(
    'stays in the ledger and the statistics, however it ended, when the message for it is %s',
    async (fallback, contacted) => {
      const calling = await callingCampaign(app);
      const look = watch(calling);
      const rows: Record<string, string> = {};
      for (const [outcome, end] of Object.entries(ends)) {
        const lead = await calledLead(app, calling);
        if (fallback === 'refused') await forbidMessages(calling, lead.id);
        await endCall(app, calling, lead, end);
        await look();
        while ((await sendMessages(app.app.runtime)) > 0) await look();
        await runSteps(app);
        await look();
        const { status, reason, attempts, executedAt } = await rowOf(calling, lead.id);
        expect(executedAt).not.toBeNull();
        expect(attempts[0]!.outcome).toBe(outcome);
        rows[outcome] = [status, reason ?? '', attempts.length].join(' ');
      }
      const instead = (status: string) => (fallback === 'sent' ? 'SENT  2' : `${status} NO_FALLBACK 1`);
      expect(rows).toEqual({
        HUMAN: 'SENT  1',
        TRANSFERRED: 'SENT  1',
        NOBODY_FREE: 'SENT  1',
        OPTED_OUT: 'SENT  1',
        UNKNOWN: 'SENT  1',
        VOICEMAIL: instead('SENT'),
        FAX: instead('FAILED'),
        UNREACHABLE: instead('FAILED'),
        BUSY: instead('FAILED'),
        NO_ANSWER: instead('FAILED'),
        FAILED: instead('FAILED'),
        CANCELLED: 'FAILED CALL_ENDED 1',
      });
      expect(await look()).toEqual({ stepsExecuted: 24, leadsContacted: contacted });
    },
    120_000,
  );

  it('says why no message followed', async () => {
    const calling = await callingCampaign(app);
    const lead = await calledLead(app, calling);
    await forbidMessages(calling, lead.id);
    await endCall(app, calling, lead, ends['VOICEMAIL']!);
    expect(await rowOf(calling, lead.id)).toMatchObject({
      status: 'SENT',
      why: 'Attempt 1 ended as "voicemail"; no message by SMS followed. The lead took back the consent to marketing by SMS.',
    });
    expect(await messagesOf(calling.ana, lead.id)).toEqual([]);
  });
});

describe('the steps executed and the leads contacted', () => {
  it('never fall, whatever becomes of the attempts', async () => {
    const calling = await callingCampaign(app, { maxAttempts: 3, delaysInMinutes: [1] });
    const look = watch(calling);
    const story = fc.record({
      calls: fc.array(fc.constantFrom(...Object.values(ends)), { minLength: 1, maxLength: 3 }),
      isForbidden: fc.boolean(),
      message: fc.constantFrom<Behaviour | null>(null, 'refuse', 'lose_before', 'away'),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ calls, isForbidden, message }) => {
        const lead = await calledLead(app, calling);
        for (const end of calls) {
          await look();
          await endCall(app, calling, lead, end);
          await look();
          if (isForbidden) await forbidMessages(calling, lead.id);
          app.clock.advance(MINUTE);
          await runSteps(app);
        }
        await look();
        if (message) messages.next(message);
        await sendMessages(app.app.runtime);
        await look();
        await runSteps(app);
        await look();
        expect((await rowOf(calling, lead.id)).status).not.toBe('SKIPPED');
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
