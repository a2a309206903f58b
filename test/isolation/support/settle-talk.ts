import { callOver } from '../../call/support/call-over.ts';
import {
  CreateTemplateDocument,
  InitiateCallDocument,
  ScheduleMeetingDocument,
  SendMessageDocument,
} from '../../support/graphql/graphql.ts';
import { writeAsLead } from '../../support/inbound.ts';
import type { Settler } from './settler.ts';

/** What was said and agreed: messages both ways, calls with their transcripts, meetings. */
export async function settleTalk(settler: Settler, leads: string[], { Campaign }: { Campaign: string[] }) {
  const { app, client, mark } = settler;
  const mail = { name: `${mark} mail`, channel: 'EMAIL' as const, subject: `${mark} subject`, content: `${mark} text` };
  await client.run(CreateTemplateDocument, { input: mail });
  const messages: string[] = [];
  const meetings: string[] = [];
  const calls: string[] = [];
  for (const [n, leadId] of leads.slice(0, 2).entries()) {
    const input = { leadId, channel: 'SMS' as const, body: `${mark} written ${n}` };
    messages.push((await client.run(SendMessageDocument, { input })).sendMessage.id);
    const from = `+5222212345${settler.digit}${n}`;
    await writeAsLead(app, settler.brokerId, { from, body: `Soy ${mark}, gracias` });
    calls.push(await settleCall(settler, leadId, Campaign[n]!));
    meetings.push(await settleMeeting(settler, leads[n + 2]!));
    // The second takes the place of the first.
    for (const hour of [17, 18]) await settleMeeting(settler, leadId, hour);
  }
  // One that rings nobody yet: what hangs up has something to hang up.
  const waiting = { leadId: leads[2]!, agentType: 'PERFILADOR' as const };
  await client.run(InitiateCallDocument, { input: waiting });
  return { Message: messages, Meeting: meetings, VoiceCall: calls };
}

async function settleMeeting({ client, mark }: Settler, leadId: string, hour = 17): Promise<string> {
  const input = {
    leadId,
    title: `${mark} visit`,
    startsAt: `2027-01-01T${hour}:00:00Z`,
    url: `https://example.com/${mark}`,
  };
  return (await client.run(ScheduleMeetingDocument, { input })).scheduleMeeting.id;
}

async function settleCall({ app, voice, client, mark }: Settler, leadId: string, campaignId: string): Promise<string> {
  const input = { leadId, agentType: 'PERFILADOR' as const, campaignId };
  const { id } = (await client.run(InitiateCallDocument, { input })).initiateCall;
  await app.runDueJobs();
  const request = voice.last;
  const callSid = `CA${mark}${voice.placed.length}`;
  await voice.status(request, callSid, 'in-progress');
  const relay = await voice.openRelay(request, callSid);
  await relay.hear();
  relay.say(`Sí, soy ${mark}.`);
  await relay.hear();
  relay.say('Quiero hablar con una persona.');
  await relay.end();
  const RecordingUrl = `https://example.com/${mark}/${callSid}`;
  await voice.post(request.statusUrl, { CallSid: callSid, RecordingUrl, RecordingStatus: 'completed' });
  await voice.status(request, callSid, 'completed', { CallDuration: '30' });
  await callOver(client, id);
  await app.runDueJobs();
  return id;
}
