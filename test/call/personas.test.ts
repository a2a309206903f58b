import { beforeAll, describe, expect, it } from 'vitest';
import { countLinesInUse } from '../../src/call/dialer/find-waiting-calls.ts';
import { newBroker } from '../support/brokers.ts';
import { nodesOf } from '../support/client.ts';
import { LeadContactPolicyDocument, LeadDocument } from '../support/graphql/graphql.ts';
import { readCall, type CallDetail } from './support/call-over.ts';
import { openTelephone, type Telephone } from './support/telephone.ts';

type Broker = Awaited<ReturnType<typeof newBroker>>;
interface Called {
  broker: Broker;
  leadId: string;
  call: CallDetail;
}

const personas = [
  'answers',
  'silent',
  'interrupts',
  'hangs-up',
  'voicemail',
  'opts-out',
  'opts-out-by-key',
  'loses-socket',
  'no-answer',
  'busy',
] as const;
type Persona = (typeof personas)[number];

let telephone: Telephone;
const called = {} as Record<Persona, Called>;

/** All of them on the line at once, as they would be. */
beforeAll(async () => {
  telephone = await openTelephone(20);
  const calling = personas.map(async (persona) => {
    const broker = await newBroker(telephone.app);
    const { id: leadId } = await telephone.lead(broker, persona);
    return { persona, broker, leadId, callId: await telephone.callToTheEnd(broker, leadId) };
  });
  for (const { persona, broker, leadId, callId } of await Promise.all(calling)) {
    called[persona] = { broker, leadId, call: await readCall(broker, callId) };
  }
}, 60_000);

const leadOf = async (persona: Persona) => {
  const { broker, leadId } = called[persona];
  return (await broker.run(LeadDocument, { id: leadId })).lead;
};

const ends: [Persona, Partial<CallDetail>][] = [
  ['answers', { status: 'COMPLETED', outcome: 'HUMAN', endReason: 'COMPLETED' }],
  ['silent', { status: 'COMPLETED', outcome: 'HUMAN', endReason: 'SILENCE' }],
  ['interrupts', { status: 'COMPLETED', outcome: 'HUMAN', endReason: 'COMPLETED' }],
  ['hangs-up', { status: 'COMPLETED', outcome: 'HUMAN', endReason: 'CALLER_HUNG_UP' }],
  ['voicemail', { status: 'COMPLETED', outcome: 'VOICEMAIL', endReason: 'VOICEMAIL' }],
  ['opts-out', { status: 'COMPLETED', outcome: 'OPTED_OUT', endReason: 'OPTED_OUT' }],
  ['opts-out-by-key', { status: 'COMPLETED', outcome: 'OPTED_OUT', endReason: 'OPTED_OUT' }],
  ['loses-socket', { status: 'COMPLETED', outcome: 'HUMAN', endReason: 'COMPLETED' }],
  ['no-answer', { status: 'NO_ANSWER', outcome: 'UNREACHABLE', endReason: 'NOT_CONNECTED', summary: null }],
  ['busy', { status: 'BUSY', outcome: 'UNREACHABLE', endReason: 'NOT_CONNECTED', summary: null }],
];

describe('a call', () => {
  it.each(ends)('to somebody who %s ends as it should', (persona, end) => {
    expect(called[persona].call).toMatchObject({ dial: 'OVER', ...end });
  });

  it('that is answered teaches facts, moves the lead on and is summarised', async () => {
    const { call } = called.answers;
    expect(call.analysis).toMatchObject({
      conversationOutcome: 'completed',
      facts: { purpose: 'LIVE_IN', location: 'Providencia', timeframeMonths: 3, budget: { amount: '120000000' } },
    });
    expect(call.summary).toContain('Providencia');
    expect(call).toMatchObject({ stageBefore: 'ENTRADA', stageAfter: 'CALIFICACION_FINANCIERA' });
    expect(call.scoreAfter).toBeGreaterThan(call.scoreBefore!);
    expect(await leadOf('answers')).toMatchObject({ stage: 'CALIFICACION_FINANCIERA', facts: { timeframeMonths: 3 } });
  });

  it('opens with who calls, that it is a machine, and why', () => {
    for (const persona of ['answers', 'silent', 'opts-out'] as const) {
      const opening = called[persona].call.transcript.find(({ speaker }) => speaker === 'BOT');
      expect(opening).toMatchObject({ interrupted: false });
      expect(opening!.text).toMatch(/Inmobiliaria Sur.*asistente virtual con inteligencia artificial.*buen momento/);
    }
  });

  it('that is interrupted keeps what was heard apart from what was generated', () => {
    const cut = called.interrupts.call.transcript.filter(({ interrupted }) => interrupted);
    expect(cut.length).toBeGreaterThan(0);
    for (const { text, generatedText } of cut) {
      expect(generatedText!.startsWith(text)).toBe(true);
      expect(generatedText!.length).toBeGreaterThan(text.length);
    }
  });

  it.each(['opts-out', 'opts-out-by-key'] as const)('with %s suppresses the lead on every channel', async (persona) => {
    const { broker, leadId } = called[persona];
    const { lead } = await broker.run(LeadContactPolicyDocument, { leadId });
    expect(nodesOf(lead.suppressions)).toMatchObject([{ channel: null, source: 'CALL' }]);
  });

  it('whose socket is lost goes on where it was, with every line once', () => {
    const { transcript } = called['loses-socket'].call;
    expect(transcript.map(({ seq }) => seq)).toEqual(transcript.map((_, index) => index + 1));
    expect(transcript.some(({ text }) => text.includes('se cortó la comunicación'))).toBe(true);
    expect(transcript.filter(({ text }) => text === 'Es para vivir.')).toHaveLength(1);
  });

  it('counts as a reply only when somebody spoke', async () => {
    expect((await leadOf('answers')).lastReplyAt).not.toBeNull();
    for (const persona of ['silent', 'voicemail', 'no-answer', 'busy'] as const) {
      expect((await leadOf(persona)).lastReplyAt).toBeNull();
    }
  });

  it('gives its line back', async () => {
    expect(await countLinesInUse(telephone.app.app.runtime.database.db)).toEqual(new Map());
  });
});
