import { randomUUID } from 'node:crypto';
import { CampaignVersion } from '../../src/campaign/campaign-version.entity.ts';
import { Campaign } from '../../src/campaign/campaign.entity.ts';
import { CampaignStatus, CampaignTrigger, CampaignStepAction } from '../../src/campaign/campaign.enums.ts';
import { Enrolment } from '../../src/campaign/enrolment.entity.ts';
import type { PlanStep } from '../../src/campaign/rules/campaign-plan.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { Channel, Stage, ZoneSource } from '../../src/lead/lead.types.ts';
import type { Runtime } from '../../src/runtime/scope.ts';
import { MessageTemplate } from '../../src/template/template.entity.ts';
import { insertRows } from '../support/insert-rows.ts';

/** Steps of each lead: an e-mail written from a template, then a move in the pipeline, both at once due. */
export const stepsPerLead = 2;

/** An active campaign with that many leads in it, none of them due yet. Answers its id. */
export async function seedCampaign(runtime: Runtime, broker: string, leadCount: number): Promise<string> {
  const content = 'Hola {{first_name}}, ¿sigue buscando casa?';
  const [template] = await insertRows(runtime, MessageTemplate, [
    { broker, name: 'Saludo', channel: Channel.EMAIL, subject: 'Su búsqueda', content, variables: ['first_name'] },
  ]);
  const [campaign] = await insertRows(runtime, Campaign, [
    {
      broker,
      name: 'Bienvenida',
      channel: Channel.EMAIL,
      status: CampaignStatus.ACTIVE,
      triggeredBy: CampaignTrigger.MANUAL,
    },
  ]);
  const campaignId = campaign!.id;
  await insertRows(runtime, CampaignVersion, [{ broker, campaignId, number: 1, steps: stepsWith(template!.id) }]);
  const now = runtime.clock.now();
  const leads = await insertRows(
    runtime,
    Lead,
    Array.from({ length: leadCount }, (_, n) => leadValues(broker, n, now)),
  );
  const run = { broker, campaignId, campaignVersion: 1, entryKey: 'once', enteredAt: now };
  await insertRows(
    runtime,
    Enrolment,
    leads.map(({ id: leadId }) => ({ ...run, leadId })),
  );
  return campaignId;
}

function stepsWith(templateId: string): PlanStep[] {
  const rest = { delayHours: 0, conditions: null, retry: { maxAttempts: 3, delaysInMinutes: [30] } };
  const mail = { action: CampaignStepAction.SEND_MESSAGE, channel: Channel.EMAIL, templateId } as const;
  const move = { action: CampaignStepAction.UPDATE_STAGE, targetStage: Stage.PERFILAMIENTO } as const;
  return [
    { stepId: randomUUID(), stepNumber: 1, ...rest, ...mail },
    { stepId: randomUUID(), stepNumber: 2, ...rest, ...move },
  ];
}

function leadValues(broker: string, n: number, now: Date): Partial<Lead> {
  const place = { country: 'MX', zone: 'America/Mexico_City', zoneSource: ZoneSource.GIVEN };
  const name = `Ana ${n}`;
  return { broker, name, email: `ana-${n}@example.com`, ...place, stageEnteredAt: now, lastActivityAt: now };
}
