import type { Client } from '../../support/client.ts';
import { ApplyCampaignToLeadDocument, CreateLeadDocument } from '../../support/graphql/graphql.ts';
import { activeCampaign, addTemplate, importPeople } from '../kit/brokerage.ts';

/** Seconds between two steps of the written campaign: a step that runs earlier than due shows. */
export const pauseSeconds = 2;
const second = 1 / 3600;

/**
 * Two campaigns of three steps: one writes, moves the stage and writes again; one calls, books a meeting and writes. The
 * people to call are there before the other campaign is, which takes up each lead that the import brings. The
 * first steps are due `beginAfter` seconds later.
 */
export async function seedSteps(
  ana: Client,
  { writes, calls, beginAfter }: { writes: number; calls: number; beginAfter: number },
): Promise<{ ended: () => Promise<boolean> }> {
  const email = await addTemplate(ana, 'EMAIL');
  const whatsapp = await addTemplate(ana, 'WHATSAPP');
  const calling = await activeCampaign(ana, { name: 'Llamadas', channel: 'CALL', triggeredBy: 'MANUAL' }, [
    { action: 'MAKE_CALL', agentType: 'PERFILADOR', retry: { maxAttempts: 1, delaysInMinutes: [5] } },
    { action: 'SCHEDULE_MEETING', title: 'Visita', startsInHours: 48, durationMinutes: 30 },
    { action: 'SEND_MESSAGE', channel: 'WHATSAPP', templateId: whatsapp },
  ]);
  const people = await Promise.all(Array.from({ length: calls }, (_, n) => addPerson(ana, n)));
  await activeCampaign(
    ana,
    {
      name: 'Bienvenida',
      channel: 'EMAIL',
      triggeredBy: 'STAGE_CHANGE',
      triggerCondition: { stageChange: { stage: 'ENTRADA' } },
    },
    [
      { action: 'SEND_MESSAGE', templateId: email, delayHours: beginAfter * second },
      { action: 'UPDATE_STAGE', targetStage: 'PERFILAMIENTO', delayHours: pauseSeconds * second },
      { action: 'SEND_MESSAGE', templateId: email, delayHours: pauseSeconds * second },
    ],
  );
  for (const leadId of people) await ana.run(ApplyCampaignToLeadDocument, { campaignId: calling, leadId });
  return importPeople(ana, writes);
}

/** Example numbers end in two free digits, in each of four ranges. */
async function addPerson(ana: Client, n: number): Promise<string> {
  const [country, prefix] = examples[Math.floor(n / 100)]!;
  const input = { name: `Eva ${n}`, country, phone: `${prefix}${String(n % 100).padStart(2, '0')}` };
  return (await ana.run(CreateLeadDocument, { input })).createLead.id;
}

const examples = [
  ['MX', '+5222212345'],
  ['CO', '+5732112345'],
  ['AR', '+54911234567'],
  ['ES', '+346123456'],
] as const;
