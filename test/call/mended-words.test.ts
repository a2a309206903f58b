import { beforeAll, describe, expect, it } from 'vitest';
import { Sentiment } from '../../src/agent/spanish/sentiment.ts';
import { sealLog } from '../../src/audit/seal-log.ts';
import { noteSummary } from '../../src/call/summarize-talk.ts';
import { runTool } from '../../src/call/tools/run-tool.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import { LeadContactPolicyDocument, LeadDocument } from '../support/graphql/graphql.ts';
import { faultsInLog } from '../support/verify-log.ts';
import { callOver } from './support/call-over.ts';
import { openScriptedLine, type ScriptedLine } from './support/scripted-line.ts';

let line: ScriptedLine;
beforeAll(async () => {
  line = await openScriptedLine();
});

const asked = async () => {
  const ana = await newBroker(line.app);
  const { callId, leadId } = await line.ask(ana, false);
  const scope = asSystem(line.app.app.runtime, ana.brokerId, 'call-agent');
  const use = (name: string, given: object) =>
    runTool(scope, name, { callId, leadId, toolCallId: name, arguments: given as Record<string, never> });
  return { ana, callId, leadId, scope, use };
};

describe('half a character', () => {
  it('that the recogniser heard does not reach the transcript', async () => {
    const ana = await newBroker(line.app);
    const { callId } = await line.ask(ana);
    const callSid = `CA${line.voice.placed.length}`;
    const { last: request } = line.voice;
    await line.voice.status(request, callSid, 'in-progress');
    const relay = await line.voice.openRelay(request, callSid);
    await relay.hear();
    relay.say('Sí\ud83d, di\0game\u202e.');
    await relay.hear();
    relay.say('Quiero hablar con una persona.');
    await relay.end();
    await line.voice.status(request, callSid, 'completed', { CallDuration: '30' });
    const { transcript } = await callOver(ana, callId);
    expect(transcript.filter(({ speaker }) => speaker === 'CUSTOMER')[0]).toMatchObject({ text: 'Sí\ufffd, digame.' });
  });

  it('in what the agent saves is mended, and what is too long is cut', async () => {
    const { ana, leadId, use } = await asked();
    const location = ` Roma \ud83d${'a'.repeat(300)}`;
    expect(await use('save_facts', { location })).toMatchObject({ ok: true });
    expect(await use('register_opt_out', { said: `No\0 me llamen \ude00${'a'.repeat(600)}` })).toMatchObject({
      ok: true,
    });
    const { lead } = await ana.run(LeadDocument, { id: leadId });
    expect(lead.facts.location).toBe(`Roma \ufffd${'a'.repeat(194)}`);
    const policy = await ana.run(LeadContactPolicyDocument, { leadId });
    expect(nodesOf(policy.lead.suppressions)[0]!.reason).toBe(`No me llamen \ufffd${'a'.repeat(486)}`);
    await sealLog(line.app.app.runtime);
    expect(await faultsInLog(ana)).toEqual([]);
  });

  it('in the summary of a call is mended', async () => {
    const { ana, callId, leadId, scope } = await asked();
    const said = { summary: 'Quiere\ud83d ver.', nextStep: 'Llamar\0.', facts: {}, financiallyApproved: null };
    await scope.commit((tx) =>
      noteSummary(tx, callId, leadId, { ...said, outcome: 'completed', sentiment: Sentiment.POSITIVE }),
    );
    expect((await line.detail(ana, callId)).summary).toBe('Quiere\ufffd ver.');
    await sealLog(line.app.app.runtime);
    expect(await faultsInLog(ana)).toEqual([]);
  });
});
