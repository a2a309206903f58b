import { beforeAll, describe, expect, it } from 'vitest';
import type { LanguageModel } from '../../src/agent/language-model.ts';
import { scriptedModel } from '../../src/agent/scripted/scripted-model.ts';
import { activeCampaign, logsOf, onStage } from '../campaign/support/campaigns.ts';
import { newBroker } from '../support/brokers.ts';
import { CallsDocument, UpdateCallSettingsDocument } from '../support/graphql/graphql.ts';
import { newLead } from '../support/leads.ts';
import { callOver } from './support/call-over.ts';
import { openScriptedLine, type ScriptedLine } from './support/scripted-line.ts';
import { examplePhone } from './support/telephone.ts';

let line: ScriptedLine;
beforeAll(async () => {
  line = await openScriptedLine();
});

/** A call of a campaign that was answered, and what may happen to it. */
async function answeredCall(transferTo: string | null, { app, voice, detail } = line) {
  const ana = await newBroker(app);
  await ana.run(UpdateCallSettingsDocument, { input: { transferTo } });
  const step = { action: 'MAKE_CALL' as const, agentType: 'PERFILADOR' as const };
  const campaign = await activeCampaign(ana, [step], onStage('ENTRADA'));
  await newLead(ana, { phone: examplePhone() });
  await app.runDueJobs();
  const callId = (await ana.run(CallsDocument, {})).calls.edges[0]!.node.id;
  const [callSid, request] = [`CA${voice.placed.length}`, voice.last];
  await voice.status(request, callSid, 'in-progress');
  const relay = await voice.openRelay(request, callSid);
  await relay.hear();
  const post = async (name: string, form: Record<string, string>) => {
    const url = request.statusUrl.replace(/status$/, name);
    return (await voice.post(url, { CallSid: callSid, CallStatus: 'in-progress', ...form })).text();
  };
  const askForPerson = async () => {
    relay.say('Quiero hablar con una persona.');
    await relay.end();
  };
  const HandoffData = JSON.stringify({ endReason: 'transferred', handoff: { reason: 'requested' } });
  const relayEnded = (more = {}) =>
    post('relay-ended', { SessionId: 'VX1', SessionStatus: 'ended', HandoffData, ...more });
  const transferEnded = (DialCallStatus: string, more = {}) => post('transfer-ended', { DialCallStatus, ...more });
  const hungUp = async () => {
    await voice.status(request, callSid, 'completed', { CallDuration: '20' });
    await callOver(ana, callId);
    await app.runDueJobs();
    const [log] = await logsOf(ana, campaign.id);
    const { outcome, endReason, summary, analysis, transcript } = await detail(ana, callId);
    return { outcome, endReason, summary, analysis, transcript, attempt: log!.attempts[0]!.outcome, step: log!.status };
  };
  return { askForPerson, relayEnded, transferEnded, hungUp };
}

type Came = Awaited<ReturnType<Awaited<ReturnType<typeof answeredCall>>['hungUp']>>;

function expectPromise(said: string, { transcript, ...came }: Came): void {
  expect(said).toMatch(/<Say language="es-MX">En este momento no hay nadie disponible.*<Hangup\/>/);
  expect(came).toMatchObject({
    outcome: 'NOBODY_FREE',
    endReason: 'NOBODY_FREE',
    attempt: 'NOBODY_FREE',
    step: 'SENT',
    analysis: {
      outcome: 'NOBODY_FREE',
      conversationOutcome: 'nobody_free',
      nextStep: 'Que una persona del equipo le llame, como se le prometió.',
    },
  });
  expect(came.summary).toContain('no había nadie disponible y se le prometió que le llamarían');
  const last = transcript.at(-1)!;
  expect(last).toMatchObject({ speaker: 'BOT', interrupted: false });
  expect(said).toContain(last.text);
  expect(transcript.map(({ seq }) => seq)).toEqual(transcript.map((_, at) => at + 1));
}

describe('a lead who asks for a person', () => {
  it('and can be put through to nobody is told so, and the call says that a call back was promised', async () => {
    const call = await answeredCall(null);
    await call.askForPerson();
    const said = await call.relayEnded();
    expect(await call.relayEnded()).toBe(said);
    expectPromise(said, await call.hungUp());
  });

  it.each(['no-answer', 'busy', 'failed', 'canceled'])(
    'and whose transfer ends with %s is told so, and the call says that a call back was promised',
    async (status) => {
      const call = await answeredCall('+525510000000');
      await call.askForPerson();
      expect(await call.relayEnded()).toMatch(/<Dial [^>]*action="[^"]+\/transfer-ended"[^>]*><Number>\+525510000000</);
      const said = await call.transferEnded(status);
      expectPromise(said, await call.hungUp());
    },
  );

  it('is promised a call back also when the carrier asks what to do before the talk is stored', async () => {
    const call = await answeredCall(null);
    const said = await call.relayEnded();
    await call.askForPerson();
    expectPromise(said, await call.hungUp());
  });

  it('is promised a call back whatever the language model makes of the talk', async () => {
    const model = scriptedModel();
    const summarizeCall: LanguageModel['summarizeCall'] = async (...asked) => {
      const said = await model.summarizeCall(...asked);
      return { ...said, outcome: 'transferred', nextStep: 'Continuar la atención en persona.' };
    };
    const call = await answeredCall(null, await openScriptedLine({}, { ...model, summarizeCall }));
    await call.askForPerson();
    const said = await call.relayEnded();
    expectPromise(said, await call.hungUp());
  });

  it('and hangs up before anybody is rung was promised nothing', async () => {
    const call = await answeredCall(null);
    await call.askForPerson();
    expect(await call.relayEnded({ CallStatus: 'completed' })).not.toContain('<Say');
    expect(await call.hungUp()).toMatchObject({ outcome: 'HUMAN', endReason: 'CALLER_HUNG_UP' });
  });

  it('and is put through was transferred', async () => {
    const call = await answeredCall('+525510000000');
    await call.askForPerson();
    await call.relayEnded();
    expect(await call.transferEnded('completed')).toContain('<Response><Hangup/></Response>');
    expect(await call.hungUp()).toMatchObject({
      outcome: 'TRANSFERRED',
      endReason: 'TRANSFERRED',
      attempt: 'TRANSFERRED',
      analysis: { conversationOutcome: 'transferred', nextStep: 'Continuar la atención en persona.' },
    });
  });

  it('and hangs up while it rings was promised nothing', async () => {
    const call = await answeredCall('+525510000000');
    await call.askForPerson();
    await call.relayEnded();
    expect(await call.transferEnded('no-answer', { CallStatus: 'completed' })).not.toContain('<Say');
    const { transcript, ...came } = await call.hungUp();
    expect(came).toMatchObject({
      outcome: 'HUMAN',
      endReason: 'CALLER_HUNG_UP',
      attempt: 'HUMAN',
      analysis: { conversationOutcome: 'incomplete' },
    });
    expect(transcript.at(-1)!.text).not.toContain('no hay nadie');
  });
});
