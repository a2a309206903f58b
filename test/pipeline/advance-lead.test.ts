import { beforeAll, describe, expect, it } from 'vitest';
import { learnFacts } from '../../src/lead/facts/learn-facts.ts';
import type { LeadFacts } from '../../src/facts/catalogue.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { Channel } from '../../src/lead/lead.types.ts';
import { noteReply } from '../../src/lead/score/note-reply.ts';
import { advanceLead } from '../../src/pipeline/auto-advance-lead.ts';
import { DAY } from '../../src/runtime/durations.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import type { Tx } from '../../src/storage/commit/tx.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf, type Client } from '../support/client.ts';
import {
  AutoAdvanceLeadDocument,
  CreateLeadDocument,
  type CreateLeadInput,
  LeadDocument,
  ScheduleMeetingDocument,
} from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

async function newLead(client: Client, values: Partial<CreateLeadInput> = {}): Promise<string> {
  return (await client.run(CreateLeadDocument, { input: { name: 'Ana', ...values } })).createLead.id;
}

const inCommit = <T>(broker: string, work: (tx: Tx) => Promise<T>) =>
  asSystem(app.app.runtime, broker, 'test').commit(work);

const profile = {
  budget: { amount: '2500000', currency: 'MXN' },
  location: 'Puebla',
  purpose: 'LIVE_IN' as const,
  timeframeMonths: 3,
};

describe('the auto-advance', () => {
  it('says what is missing while the lead stays', async () => {
    const owner = await newBroker(app);
    const { purpose: _purpose, ...facts } = profile;
    const leadId = await newLead(owner, { stage: 'PERFILAMIENTO', facts });
    const { autoAdvanceLead } = await owner.run(AutoAdvanceLeadDocument, { input: { leadId } });
    expect(autoAdvanceLead).toMatchObject({ moved: false, missing: ['purpose'], lead: { stage: 'PERFILAMIENTO' } });
  });

  it.each<[string, CreateLeadInput['facts']]>([
    ['no way to pay', { financing: 'NONE' }],
    ['a budget and no way to pay', { ...profile, financing: 'NONE' }],
    [
      'an income that does not carry the budget',
      { ...profile, financing: 'MORTGAGE_NEEDED', monthlyIncome: { amount: '1000', currency: 'MXN' } },
    ],
  ])('of a lead with %s says that a time to meet is missing, and goes on with one', async (_, facts) => {
    const owner = await newBroker(app);
    const leadId = await newLead(owner, { stage: 'CALIFICACION_FINANCIERA', facts });
    const before = (await owner.run(AutoAdvanceLeadDocument, { input: { leadId } })).autoAdvanceLead;
    expect(before).toMatchObject({ moved: false, missing: ['meeting'] });
    expect(before.why).toMatch(/^not approved: /);
    const startsAt = new Date(app.clock.now().getTime() + DAY).toISOString();
    const meeting = { leadId, startsAt, durationMinutes: 60, title: 'Visita' };
    await owner.run(ScheduleMeetingDocument, { input: meeting });
    const { lead } = (await owner.run(AutoAdvanceLeadDocument, { input: { leadId } })).autoAdvanceLead;
    expect(lead.stage).toBe('AGENDADO');
  });

  it('goes as many stages as is known', async () => {
    const owner = await newBroker(app);
    const leadId = await newLead(owner, { stage: 'PERFILAMIENTO', facts: { ...profile, financing: 'CASH' } });
    const { autoAdvanceLead } = await owner.run(AutoAdvanceLeadDocument, { input: { leadId } });
    expect(autoAdvanceLead).toMatchObject({
      moved: true,
      why: 'approved: pays cash',
      missing: ['meeting'],
      lead: { stage: 'AGENDADO' },
    });
  });

  it('lets a lead that answered in', async () => {
    const owner = await newBroker(app);
    const leadId = await newLead(owner);
    await inCommit(owner.brokerId, async (tx) => noteReply(tx, await tx.lock(Lead, leadId), Channel.TELEGRAM));
    expect((await owner.run(AutoAdvanceLeadDocument, { input: { leadId } })).autoAdvanceLead).toMatchObject({
      moved: true,
      lead: { stage: 'PERFILAMIENTO' },
    });
  });

  it('happens once when two commits each learn one of the last two facts', async () => {
    const owner = await newBroker(app);
    const { location, timeframeMonths, ...facts } = profile;
    for (let round = 0; round < 10; round++) {
      const leadId = await newLead(owner, { stage: 'PERFILAMIENTO', facts });
      const learn = (learned: Partial<LeadFacts>) =>
        inCommit(owner.brokerId, async (tx) => {
          learnFacts(tx, await tx.lock(Lead, leadId), learned, 'message');
          return (await advanceLead(tx, leadId)).moved;
        });
      const moved = await Promise.all([learn({ location }), learn({ timeframeMonths })]);
      expect(moved.filter(Boolean)).toHaveLength(1);
      const { lead } = await owner.run(LeadDocument, { id: leadId });
      expect(lead.stage).toBe('CALIFICACION_FINANCIERA');
      expect(nodesOf(lead.stageTransitions).filter(({ to }) => to === 'CALIFICACION_FINANCIERA')).toHaveLength(1);
    }
  });
});
