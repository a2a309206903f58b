import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import {
  CallDocument,
  CallsByLeadDocument,
  CallsDocument,
  CallTranscriptDocument,
  CreateApiKeyDocument,
  HangUpCallDocument,
  InitiateCallDocument,
  LeadCallsDocument,
} from '../support/graphql/graphql.ts';
import { openScriptedLine, type ScriptedLine } from './support/scripted-line.ts';

let line: ScriptedLine;
beforeAll(async () => {
  line = await openScriptedLine();
});

describe('a call of another broker', () => {
  it('is NOT_FOUND everywhere, like one that never was', async () => {
    const [ana, eva] = [await newBroker(line.app), await newBroker(line.app)];
    const { callId, leadId } = await line.ask(ana, false);
    for (const [call, lead] of [
      [callId, leadId],
      ['never-was', 'never-was'],
    ] as const) {
      const faults = [
        await eva.refused(CallDocument, { id: call }),
        await eva.refused(HangUpCallDocument, { input: { callId: call } }),
        await eva.refused(CallsByLeadDocument, { leadId: lead }),
        await eva.refused(InitiateCallDocument, { input: { leadId: lead, agentType: 'PERFILADOR' } }),
      ];
      expect(faults.map(({ extensions }) => extensions.code)).toEqual(faults.map(() => 'NOT_FOUND'));
      const lines = eva.subscribe(CallTranscriptDocument, { callId: call });
      await expect(lines.next()).rejects.toThrow('NOT_FOUND');
      await lines.close();
    }
    expect((await eva.run(CallsDocument)).calls.totalCount).toBe(0);
    expect((await line.detail(ana, callId)).dial).toBe('WAITING');
  });
});

describe('the calls of a lead', () => {
  it('are listed newest first, on the lead and page by page', async () => {
    const ana = await newBroker(line.app);
    const { callId, leadId } = await line.ask(ana, false);
    line.app.clock.advance(1000);
    const input = { leadId, agentType: 'SEGUIMIENTO' as const };
    const second = (await ana.run(InitiateCallDocument, { input })).initiateCall.id;
    const { lead } = await ana.run(LeadCallsDocument, { id: leadId });
    expect(nodesOf(lead.calls).map(({ id }) => id)).toEqual([second, callId]);
    expect(lead.lastCall?.id).toBe(second);
    const page = (await ana.run(CallsByLeadDocument, { leadId, first: 1 })).callsByLead;
    expect(page).toMatchObject({ edges: [{ node: { id: second } }], pageInfo: { hasNextPage: true } });
    const next = (await ana.run(CallsByLeadDocument, { leadId, first: 1, after: page.pageInfo.endCursor })).callsByLead;
    expect(next.edges.map(({ node }) => node.id)).toEqual([callId]);
  });
});

describe('a key without the permission', () => {
  it('neither reads nor makes calls', async () => {
    const ana = await newBroker(line.app);
    const { callId, leadId } = await line.ask(ana, false);
    const input = { name: 'leads only', permissions: ['LEAD_READ' as const] };
    const { createApiKey } = await ana.run(CreateApiKeyDocument, { input });
    const client = line.app.as(createApiKey.key!);
    const faults = [
      await client.refused(CallDocument, { id: callId }),
      await client.refused(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } }),
      await client.refused(HangUpCallDocument, { input: { callId } }),
      await client.refused(LeadCallsDocument, { id: leadId }),
    ];
    expect(faults.map(({ extensions }) => extensions.code)).toEqual(faults.map(() => 'FORBIDDEN'));
  });
});
