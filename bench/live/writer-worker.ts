// Who works in Cadencia: moves leads as the API does, and does the jobs, in a process of its own.
import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { Stage } from '../../src/lead/lead.types.ts';
import { moveLeadToStage } from '../../src/pipeline/move-lead-to-stage.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { answerParent } from '../support/answer-parent.ts';

export interface Writing {
  brokers: string[];
  perSecond: number;
  milliseconds: number;
}

interface MovedLead {
  _id: string;
  broker: string;
}

/** A database that cannot keep up is not buried. */
const maxAtOnce = 30;
const stages = [Stage.PERFILAMIENTO, Stage.SEGUIMIENTO] as const;

const { close, runtime, url } = await openApp(readConfig());
let lastMove = 0;

/** Moves one lead after the other at a steady pace. Answers how many were moved. */
async function write(about: string): Promise<string> {
  const { brokers, perSecond, milliseconds } = JSON.parse(about) as Writing;
  const rows = runtime.database.db.collection<MovedLead>('leads');
  const leads = await rows.find({ broker: { $in: brokers } }, { sort: { name: 1 } }).toArray();
  let moved = 0;
  const begun = performance.now();
  const going = new Set<Promise<void>>();
  for (let n = 0; performance.now() - begun < milliseconds; n++) {
    await setTimeout(Math.max(0, begun + (1000 * n) / perSecond - performance.now()));
    if (going.size >= maxAtOnce) await Promise.race(going);
    const moving: Promise<void> = move(leads[n % leads.length]!).finally(() => going.delete(moving));
    going.add(moving);
    moved += 1;
  }
  await Promise.all(going);
  return String(moved);
}

async function move({ _id: leadId, broker }: MovedLead): Promise<void> {
  const reason = String(++lastMove);
  const before = await runtime.database.db.collection<MovedLead & { stage: Stage }>('leads').findOne({ _id: leadId });
  const newStage = stages.find((stage) => stage !== before!.stage)!;
  await moveLeadToStage(asSystem(runtime, broker, 'bench'), { leadId, newStage, reason });
}

answerParent(url, close, { write });
