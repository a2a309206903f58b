import type { LanguageModel } from '../../../src/agent/language-model.ts';
import { scriptedModel } from '../../../src/agent/scripted/scripted-model.ts';
import { countLinesInUse } from '../../../src/call/dialer/find-waiting-calls.ts';
import type { Client } from '../../support/client.ts';
import { InitiateCallDocument } from '../../support/graphql/graphql.ts';
import { newLead } from '../../support/leads.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { readCall, type CallDetail } from './call-over.ts';
import { examplePhone } from './telephone.ts';
import { ScriptedVoice } from './scripted-voice.ts';

export interface ScriptedLine {
  app: TestApp;
  voice: ScriptedVoice;
  /** Asks for a call to a new lead; `true` dials it. */
  ask: (client: Client, dialled?: boolean) => Promise<{ callId: string; leadId: string }>;
  detail: (client: Client, callId: string) => Promise<CallDetail>;
  linesInUse: (brokerId: string) => Promise<number>;
}

/** The application with a carrier that the test plays. */
export async function openScriptedLine(
  calling: Record<string, number> = {},
  model: LanguageModel = scriptedModel(),
): Promise<ScriptedLine> {
  const voice = new ScriptedVoice();
  const app = await openTestApp({ ports: { voice: voice.port, model }, calling });
  return {
    app,
    voice,
    ask: async (client, dialled = true) => {
      const { id: leadId } = await newLead(client, { phone: examplePhone() });
      const { initiateCall } = await client.run(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } });
      if (dialled) await app.runDueJobs();
      return { callId: initiateCall.id, leadId };
    },
    detail: readCall,
    linesInUse: async (brokerId) => (await countLinesInUse(app.app.runtime.database.db)).get(brokerId) ?? 0,
  };
}
