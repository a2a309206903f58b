import type { Client } from '../../../test/support/client.ts';
import {
  CreateLeadDocument,
  InitiateCallDocument,
  SignInDocument,
  UpdateCallSettingsDocument,
} from '../../../test/support/graphql/graphql.ts';
import { activeCampaign, openBrokerage } from '../kit/brokerage.ts';
import type { ChaosWorld } from '../kit/chaos-world.ts';

export interface Seed {
  ana: Client;
  /** A credential holds at most 100 sockets. */
  tokens: string[];
  broker: string;
  campaignId: string;
  leadIds: string[];
  callIds: string[];
}

/** A brokerage with people to move, a campaign, and calls whose dialling is paused, so that nobody but us writes their lines. */
export async function seed(world: ChaosWorld, calls: number): Promise<Seed> {
  const ana = await openBrokerage(world);
  const credentials = { email: 'casas@example.com', password: 'correct horse battery' };
  const signIn = async () => (await world.client(null).run(SignInDocument, { input: credentials })).signIn;
  const signedIn = [await signIn(), await signIn(), await signIn(), await signIn()];
  await ana.run(UpdateCallSettingsDocument, { input: { isPaused: true } });
  const campaignId = await activeCampaign(ana, { name: 'Bienvenida', channel: 'EMAIL', triggeredBy: 'MANUAL' }, [
    { action: 'UPDATE_STAGE', targetStage: 'PERFILAMIENTO' },
  ]);
  const leadIds: string[] = [];
  const callIds: string[] = [];
  for (let n = 0; n < 30; n++) {
    const input = { name: `Leo ${n}`, phone: `+5222212345${String(n).padStart(2, '0')}` };
    const leadId = (await ana.run(CreateLeadDocument, { input })).createLead.id;
    leadIds.push(leadId);
    if (n >= calls) continue;
    callIds.push((await ana.run(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } })).initiateCall.id);
  }
  return {
    ana,
    tokens: signedIn.map(({ token }) => token),
    broker: signedIn[0]!.broker.id,
    campaignId,
    leadIds,
    callIds,
  };
}
