import { beforeAll, describe, expect, it } from 'vitest';
import { HOUR } from '../../src/runtime/durations.ts';
import { newBroker } from '../support/brokers.ts';
import type { Client } from '../support/client.ts';
import {
  ApplyCampaignToLeadDocument,
  ExplainEnrolmentDocument,
  PreviewCampaignDocument,
  type CreateCampaignInput,
  type ExplainEnrolmentQuery,
} from '../support/graphql/graphql.ts';
import { consentTo, newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp } from '../support/test-app.ts';
import { activeCampaign, exampleLead, message, move, newTemplate, type NewStep } from './support/campaigns.ts';

const meeting: NewStep = {
  action: 'SCHEDULE_MEETING',
  title: 'Visita',
  durationMinutes: 30,
  startsInHours: 48,
  delayHours: 1,
};

/** The first step, and what ends the run. */
const acts = {
  'a meeting that ends the run': [meeting, { onMeeting: true }],
  'a meeting that does not': [meeting, { onMeeting: false }],
  'a stage that ends it': [move('PERDIDO', 1), { onStage: ['PERDIDO'] }],
  'a stage that does not': [move('SEGUIMIENTO', 1), {}],
} satisfies Record<string, [NewStep, Partial<CreateCampaignInput['exits']>]>;

const writable = async (ana: Client) => {
  const lead = await newLead(ana);
  await consentTo(ana, lead.id, 'TELEGRAM');
  return lead;
};
let nextNumber = 611222300;
/** Without a consent nobody in Spain is written to. */
const spanish = (ana: Client) => newLead(ana, { phone: `+34${nextNumber++}` });
const wednesdays = { window: { days: [3], from: '09:00', to: '18:00' } };

interface Next {
  lead?: (ana: Client) => ReturnType<typeof newLead>;
  step?: (templateId: string) => NewStep;
  values?: Partial<CreateCampaignInput>;
}

/** What follows the first step. It is a Tuesday. */
const nexts: Record<string, Next> = {
  nothing: {},
  'a stage': { step: () => move('GANADO') },
  'a message that goes out': { step: message },
  'a message whose conditions do not hold': { step: (id) => ({ ...message(id), conditions: { scoreMin: 99 } }) },
  'a message for which consent is missing': {
    lead: spanish,
    step: message,
  },
  'a message that waits for its day': { lead: writable, step: message, values: wednesdays },
};

type Explained = NonNullable<ExplainEnrolmentQuery['explainEnrolment']>;
type End = readonly [decision: string, reason: string | null];

interface Run {
  foreseen: End;
  explained: Explained;
}

/** How the run ended, or where it stands, by its status and the ledger. */
function endOf({ decision, reason, enrolment, ledger }: Explained): End {
  const { status, exitCode } = enrolment!;
  if (status === 'EXITED') return ['EXIT', exitCode];
  const contact = ledger.find(({ action }) => action === 'SEND_MESSAGE');
  if (contact) return contact.status === 'SENT' ? ['RUN', 'STEP_RUNS'] : ['SKIP', contact.reason];
  return status === 'COMPLETED' ? ['DONE', 'NO_STEP_LEFT'] : [decision, reason];
}

const runs = new Map<string, Run>();
const named = (act: string, next: string): string => `${act}, then ${next}`;

beforeAll(async () => {
  const app = await openTestApp({ ports: { messages: new ScriptedMessages({ name: 'sandbox' }) } });
  const ana = await newBroker(app);
  const templateId = await newTemplate(ana);
  const begun: [name: string, foreseen: End, campaignId: string, leadId: string][] = [];
  for (const [act, [first, exits]] of Object.entries(acts))
    for (const [next, { lead: newOne = exampleLead, step, values }] of Object.entries(nexts)) {
      const { id: leadId } = await newOne(ana);
      const steps = [first, ...(step ? [step(templateId)] : [])];
      const { id } = await activeCampaign(ana, steps, {
        ...values,
        exits: { onReply: true, onMeeting: true, onStage: [], ...exits },
      });
      const { ifEntered } = (await ana.run(PreviewCampaignDocument, { id })).previewCampaign;
      const group = ifEntered.find(({ leadIds }) => leadIds.includes(leadId))!;
      begun.push([named(act, next), [group.decision, group.reason], id, leadId]);
      await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId: id, leadId } });
    }
  app.clock.advance(HOUR);
  await app.runDueJobs();
  for (const [name, foreseen, campaignId, leadId] of begun) {
    const { explainEnrolment } = await ana.run(ExplainEnrolmentDocument, { campaignId, leadId });
    runs.set(name, { foreseen, explained: explainEnrolment });
  }
}, 120_000);

describe.each(Object.keys(acts))('%s', (act) => {
  it.each(Object.keys(nexts))('and then %s: the preview, the ledger, the run and its explanation agree', (next) => {
    const { foreseen, explained } = runs.get(named(act, next))!;
    expect(endOf(explained)).toEqual(foreseen);
    if (foreseen[0] !== 'EXIT') return;
    expect([explained.decision, explained.reason]).toEqual(foreseen);
    expect(explained.ledger).toMatchObject([{ stepNumber: 1, status: 'SENT' }]);
  });

  it('and then a message ends the run before it, or not, whatever stands against the message', () => {
    const isEnding = act.includes('that ends');
    const messages = Object.keys(nexts).filter((next) => next.startsWith('a message'));
    const ended = messages.map((next) => runs.get(named(act, next))!.explained.enrolment!.status === 'EXITED');
    expect(ended).toEqual(messages.map(() => isEnding));
  });
});
