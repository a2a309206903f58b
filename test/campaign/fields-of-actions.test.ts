import { isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  AddCampaignStepDocument,
  UpdateCampaignStepDocument,
  type CampaignStepAction,
} from '../support/graphql/graphql.ts';
import { openTestApp } from '../support/test-app.ts';
import { newCampaign, newTemplate, type NewStep } from './support/campaigns.ts';

const schema = await openSchema();

/** The fields of a step that say which action they belong to. */
const owners = Object.entries(descriptionsOf('AddCampaignStepInput')).flatMap(([field, description]) => {
  const [, action] = /^([A-Z]+_[A-Z]+): /.exec(description) ?? [];
  return action ? [{ field, action: action as CampaignStepAction }] : [];
});
const common = ['campaignId', 'stepNumber', 'action', 'delayHours', 'conditions', 'retry', 'idempotencyKey'];

let ana: Client;
let least: Record<CampaignStepAction, NewStep>;
let values: Record<string, unknown>;
beforeAll(async () => {
  ana = await newBroker(await openTestApp());
  const templateId = await newTemplate(ana, 'Hola', 'SMS');
  const fallback = { channel: 'SMS', templateId };
  values = { channel: 'SMS', templateId, agentType: 'AGENDADOR', fallback, targetStage: 'GANADO' };
  values = { ...values, title: 'Visita', durationMinutes: 30, startsInHours: 48 };
  least = {
    SEND_MESSAGE: { action: 'SEND_MESSAGE', templateId },
    MAKE_CALL: { action: 'MAKE_CALL', agentType: 'PERFILADOR' },
    SCHEDULE_MEETING: { action: 'SCHEDULE_MEETING', durationMinutes: 60 },
    UPDATE_STAGE: { action: 'UPDATE_STAGE', targetStage: 'AGENDADO' },
  };
});

function descriptionsOf(name: string): Record<string, string> {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input`);
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, field.description ?? '']));
}

const actions: readonly CampaignStepAction[] = ['SEND_MESSAGE', 'MAKE_CALL', 'SCHEDULE_MEETING', 'UPDATE_STAGE'];
const pairs = owners.flatMap(({ field, action: own }) => actions.map((action) => ({ field, own, action })));

describe('a field of a step', () => {
  it('belongs to one action, or to all of them', () => {
    const fields = Object.keys(descriptionsOf('AddCampaignStepInput'));
    expect(new Set(fields)).toEqual(new Set([...common, ...owners.map(({ field }) => field)]));
    expect(new Set(owners.map(({ action }) => action))).toEqual(new Set(actions));
  });

  it.each(pairs.filter(({ own, action }) => own === action))(
    'is taken by its action: $field by $action',
    async (pair) => {
      const { id } = await newCampaign(ana, [], { channel: 'SMS' });
      const input = { ...least[pair.action], [pair.field]: values[pair.field] };
      const { addCampaignStep } = await ana.run(AddCampaignStepDocument, { input: { campaignId: id, ...input } });
      expect(addCampaignStep.steps).toMatchObject([{ [pair.field]: values[pair.field] }]);
    },
  );

  it.each(pairs.filter(({ own, action }) => own !== action))(
    'is refused by every other action, in a new step and in a change: $field by $action',
    async ({ field, own, action }) => {
      const { id: campaignId, steps } = await newCampaign(ana, [least[action]], { channel: 'SMS' });
      const given = { [field]: values[field] };
      const fault = { field: `input.${field}`, code: 'STEP_FIELD_NOT_TAKEN', parameters: { action: own } };
      const added = await ana.refused(AddCampaignStepDocument, { input: { campaignId, ...least[action], ...given } });
      expect(added.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [fault] });
      const changed = await ana.refused(UpdateCampaignStepDocument, {
        input: { campaignId, stepId: steps[0]!.stepId, ...given },
      });
      expect(changed.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [fault] });
    },
  );
});

describe('the retry policy of a step', () => {
  const retry = { maxAttempts: 2, delaysInMinutes: [30] };

  it.each(['SEND_MESSAGE', 'MAKE_CALL'] as const)('is taken by %s', async (action) => {
    const { id } = await newCampaign(ana, [], { channel: 'SMS' });
    const input = { ...least[action], retry };
    const { addCampaignStep } = await ana.run(AddCampaignStepDocument, { input: { campaignId: id, ...input } });
    expect(addCampaignStep.steps).toMatchObject([{ retry }]);
  });

  it.each(['SCHEDULE_MEETING', 'UPDATE_STAGE'] as const)('is refused by %s, which is done once', async (action) => {
    const { id: campaignId, steps } = await newCampaign(ana, [least[action]], { channel: 'SMS' });
    const fields = [{ field: 'input.retry', code: 'STEP_RETRY_NOT_TAKEN' }];
    const added = await ana.refused(AddCampaignStepDocument, { input: { campaignId, ...least[action], retry } });
    expect(added.extensions).toMatchObject({ fields });
    const changed = { input: { campaignId, stepId: steps[0]!.stepId, retry } };
    expect((await ana.refused(UpdateCampaignStepDocument, changed)).extensions).toMatchObject({ fields });
  });
});

describe('a step is refused', () => {
  it.each(['stageIn', 'factsKnown', 'treatmentIn'])('with a condition that names nothing: %s', async (name) => {
    const { id: campaignId } = await newCampaign(ana, [], { channel: 'SMS' });
    const input = { ...least.SEND_MESSAGE, conditions: { [name]: [] } };
    expect((await ana.refused(AddCampaignStepDocument, { input: { campaignId, ...input } })).extensions).toMatchObject({
      fields: [{ field: `input.conditions.${name}`, code: 'LIST_EMPTY' }],
    });
    const open = { ...input, conditions: { [name]: null } };
    const { addCampaignStep } = await ana.run(AddCampaignStepDocument, { input: { campaignId, ...open } });
    expect(addCampaignStep.steps).toHaveLength(1);
  });

  it('with a meeting that begins as it is booked', async () => {
    const { id: campaignId } = await newCampaign(ana, [], { channel: 'SMS' });
    const input = { ...least.SCHEDULE_MEETING, startsInHours: 0 };
    expect((await ana.refused(AddCampaignStepDocument, { input: { campaignId, ...input } })).extensions).toMatchObject({
      fields: [{ field: 'input.startsInHours', code: 'HOURS_RANGE' }],
    });
  });

  it('with several tries and no delay between them', async () => {
    const { id: campaignId } = await newCampaign(ana, [], { channel: 'SMS' });
    const input = { ...least.MAKE_CALL, retry: { maxAttempts: 2, delaysInMinutes: [] } };
    expect((await ana.refused(AddCampaignStepDocument, { input: { campaignId, ...input } })).extensions).toMatchObject({
      fields: [{ field: 'input.retry.delaysInMinutes', code: 'RETRY_DELAY_MISSING' }],
    });
  });
});
