import { setTimeout } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { takeSession } from '../../../src/call/session/take-session.ts';
import { writeEvents, type EventBatch } from '../../../src/call/session/write-events.ts';
import type { VoiceCall } from '../../../src/call/voice-call.entity.ts';
import type { Client } from '../../../test/support/client.ts';
import {
  ApplyCampaignToLeadDocument,
  CreateLeadDocument,
  HangUpCallDocument,
  InitiateCallDocument,
  MoveLeadToStageDocument,
} from '../../../test/support/graphql/graphql.ts';

export interface Writing {
  ana: Client;
  db: Db;
  campaignId: string;
  leadIds: readonly string[];
  /** Calls whose lines are written; other calls come and go beside them. */
  callIds: readonly string[];
}

const stages = ['PERFILAMIENTO', 'CALIFICACION_FINANCIERA', 'SEGUIMIENTO'] as const;

/** Commits events and lines until it is told to stop. */
export function writeAllTheTime(writing: Writing): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const writers = [
    again(signal, 90, (turn) => moveOne(writing, turn)),
    again(signal, 400, () => callAndHangUp(writing)),
    again(signal, 400, (turn) => enrolOne(writing, turn)),
    ...writing.callIds.map((callId) => speak(writing, callId, signal)),
  ];
  const stop = async () => {
    stopping.abort();
    await Promise.all(writers);
  };
  return { stop };
}

/** What fails while something is down is simply not written, or is without an answer: what counts is what is stored. */
async function again(signal: AbortSignal, pause: number, write: (turn: number) => Promise<unknown>): Promise<void> {
  for (let turn = 0; !signal.aborted; turn++) {
    await write(turn).catch(() => undefined);
    await setTimeout(Math.random() * 2 * pause);
  }
}

async function moveOne({ ana, leadIds }: Writing, turn: number): Promise<void> {
  const leadId = leadIds[turn % leadIds.length]!;
  const newStage = stages[Math.floor(turn / leadIds.length) % stages.length]!;
  await ana.run(MoveLeadToStageDocument, { input: { leadId, newStage, reason: 'Lo pidió.' } });
}

async function callAndHangUp({ ana, leadIds }: Writing): Promise<void> {
  const leadId = leadIds[Math.floor(Math.random() * leadIds.length)]!;
  const { initiateCall } = await ana.run(InitiateCallDocument, { input: { leadId, agentType: 'PERFILADOR' } });
  await ana.run(HangUpCallDocument, { input: { callId: initiateCall.id } });
}

async function enrolOne({ ana, campaignId }: Writing, turn: number): Promise<void> {
  const input = { name: `Eva ${turn}`, email: `eva-${turn}-${Math.random()}@example.com` };
  const { createLead } = await ana.run(CreateLeadDocument, { input });
  await ana.run(ApplyCampaignToLeadDocument, { input: { campaignId, leadId: createLead.id } });
}

/** Holds the talk of a call as its shell does, and writes lines in groups of one to four. */
async function speak({ db }: Writing, callId: string, signal: AbortSignal): Promise<void> {
  const { broker } = (await db.collection<{ _id: string; broker: string }>('voice_calls').findOne({ _id: callId }))!;
  const call = { id: callId, broker, maxDurationSeconds: 600 } as VoiceCall;
  const { fence } = await takeSession(db, call, 'writer');
  for (let seq = 1; !signal.aborted;) {
    const batch = linesFrom(seq, { callId, broker, fence });
    await store(db, batch);
    seq += batch.lines.length;
    await setTimeout(Math.random() * 800);
  }
}

function linesFrom(firstSeq: number, of: Pick<EventBatch, 'callId' | 'broker' | 'fence'>): EventBatch {
  const at = Date.now();
  const numbers = Array.from({ length: 1 + Math.floor(Math.random() * 4) }, (_, n) => firstSeq + n);
  const events = numbers.map((n) => ({ type: 'prompt' as const, text: `Línea ${n}`, lang: 'es-MX', last: true, at }));
  const line = {
    speaker: 'customer',
    generatedText: null,
    interrupted: false,
    offsetSeconds: 1,
    confidence: null,
  } as const;
  return { ...of, firstSeq, events, lines: numbers.map((seq) => ({ ...line, seq, text: `Línea ${seq}` })) };
}

/** The same group again is stored once. */
async function store(db: Db, batch: EventBatch): Promise<void> {
  for (;;) {
    try {
      await writeEvents(db.client, db, [batch]);
      return;
    } catch {
      await setTimeout(200);
    }
  }
}
