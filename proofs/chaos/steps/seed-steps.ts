import type { Client } from '../../../test/support/client.ts';
import { CreateLeadDocument, UpdateCallSettingsDocument } from '../../../test/support/graphql/graphql.ts';
import { activeCampaign, addTemplate, importPeople } from '../kit/brokerage.ts';

/** Seconds between two steps of the written campaign: a step that runs earlier than due shows. */
export const pauseSeconds = 2;
const second = 1 / 3600;

export interface Seeded {
  /** Whether all who are imported are there. */
  ended: () => Promise<boolean>;
  /** From now on, people who have a telephone are looked for and called. */
  startCalling: () => Promise<void>;
}

/** The score of a new lead with a telephone; one with only an e-mail address has 1, and 7 or more in its next stage. */
const telephoneScore = { scoreMin: 2, scoreMax: 3 };

/**
 * Two campaigns of three steps: one writes, moves the stage and writes again; one calls, books a meeting and writes. The
 * first takes up each lead that the import brings, and its first steps are due `beginAfter` seconds later.
 */
export async function seedSteps(
  ana: Client,
  { writes, calls, beginAfter }: { writes: number; calls: number; beginAfter: number },
): Promise<Seeded> {
  const email = await addTemplate(ana, 'EMAIL');
  const whatsapp = await addTemplate(ana, 'WHATSAPP');
  await Promise.all(Array.from({ length: calls }, (_, n) => addPerson(ana, n)));
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
  const { ended } = await importPeople(ana, writes);
  const startCalling = async () => {
    // A call whose dialler died holds its line for a minute.
    await ana.run(UpdateCallSettingsDocument, { input: { maxConcurrentCalls: Math.max(calls, 1) } });
    await activeCampaign(
      ana,
      {
        name: 'Llamadas',
        channel: 'CALL',
        triggeredBy: 'LEAD_SCORE',
        triggerCondition: { leadScore: telephoneScore },
      },
      [
        { action: 'MAKE_CALL', agentType: 'PERFILADOR', retry: { maxAttempts: 1, delaysInMinutes: [5] } },
        { action: 'SCHEDULE_MEETING', title: 'Visita', startsInHours: 48, durationMinutes: 30 },
        { action: 'SEND_MESSAGE', channel: 'WHATSAPP', templateId: whatsapp },
      ],
    );
  };
  return { ended, startCalling };
}

/** Example numbers end in two free digits, in each of four ranges. */
async function addPerson(ana: Client, n: number): Promise<void> {
  const [country, prefix] = examples[Math.floor(n / 100)]!;
  const input = { name: `Eva ${n}`, country, phone: `${prefix}${String(n % 100).padStart(2, '0')}` };
  await ana.run(CreateLeadDocument, { input });
}

const examples = [
  ['MX', '+5222212345'],
  ['CO', '+5732112345'],
  ['AR', '+54911234567'],
  ['ES', '+346123456'],
] as const;
