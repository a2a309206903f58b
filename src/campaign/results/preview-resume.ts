import type { Document } from 'mongodb';
import { askStops, covers, type Outgoing } from '../../brake/ask-stops.ts';
import { DispatchStop } from '../../brake/dispatch-stop.entity.ts';
import { findStops } from '../../brake/find-stops.ts';
import { DialState } from '../../call/call.enums.ts';
import { VoiceCall } from '../../call/voice-call.entity.ts';
import { Message } from '../../conversation/message.entity.ts';
import { MessageStatus } from '../../conversation/message.enums.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { Constructor, StoredEntity } from '../../storage/stored-entity.ts';
import { Enrolment } from '../enrolment.entity.ts';
import { CampaignVersion } from '../campaign-version.entity.ts';
import { outgoingKinds } from '../rules/outgoing-kinds.ts';
import { HOUR } from '../../runtime/durations.ts';
import { versionKey } from '../dispatch/load-batch.ts';
import type { ResumePreview } from './resume-preview.types.ts';

/** Rows that wait for the same: so many are due by now, so many within the hour. */
interface Group extends Outgoing {
  overdue: number;
  upcoming: number;
}

const none = { overdue: 0, upcoming: 0 };

/** What lifting a stop would let out until an hour from now. Nothing for one that is lifted; NOT_FOUND for an unknown one. */
export async function previewResume(scope: Scope, stopId: string): Promise<ResumePreview> {
  scope.viewer.require('dispatch:resume');
  const stops = await findStops(scope.runtime.database.db, scope.viewer.broker);
  const stop = stops.find(({ id }) => id === stopId) ?? (await scope.read.get(DispatchStop, stopId));
  if (stop.liftedAt !== null) return { messages: none, calls: none, otherSteps: none };
  const others = stops.filter((one) => one !== stop);
  const groups = (await Promise.all([stepGroups(scope), rowGroups(scope, messages), rowGroups(scope, calls)])).flat();
  const freed = groups.filter((group) => covers(stop, group) && askStops(others, group, null) === null);
  return { messages: sumOf(freed, 'message'), calls: sumOf(freed, 'call'), otherSteps: sumOf(freed, 'step') };
}

function sumOf(groups: readonly Group[], kind: Outgoing['kind']): { overdue: number; upcoming: number } {
  const own = groups.filter((group) => group.kind === kind);
  const sum = (field: 'overdue' | 'upcoming') => own.reduce((total, group) => total + group[field], 0);
  return { overdue: sum('overdue'), upcoming: sum('upcoming') };
}

/** Stages that count rows by when they are due, held ones too. */
function counting(now: Date, field: 'nextStepAt' | 'dueAt', same: Document): Document[] {
  const dueAt = { $ifNull: ['$heldDueAt', `$${field}`] };
  const isOverdue = { $lte: [dueAt, now] };
  const counts = {
    overdue: { $sum: { $cond: [isOverdue, 1, 0] } },
    upcoming: { $sum: { $cond: [isOverdue, 0, 1] } },
    count: { $sum: 1 },
  };
  return [{ $group: { _id: same, ...counts } }];
}

function waiting(now: Date, field: 'nextStepAt' | 'dueAt'): Document {
  return { $or: [{ [field]: { $gt: new Date(0), $lte: new Date(now.getTime() + HOUR) } }, { heldBy: { $gt: '' } }] };
}

const messages = { entity: Message, kind: 'message', open: { status: MessageStatus.PLANNED } } as const;
const calls = { entity: VoiceCall, kind: 'call', open: { dial: DialState.WAITING } } as const;

interface RowQueue {
  entity: Constructor<StoredEntity>;
  kind: Outgoing['kind'];
  open: Document;
}

async function rowGroups(scope: Scope, { entity, kind, open }: RowQueue): Promise<Group[]> {
  const now = scope.now();
  const match = { $match: { ...open, ...waiting(now, 'dueAt') } };
  const found = await scope.read.addUp(entity, [match, ...counting(now, 'dueAt', { campaignId: '$campaignId' })]);
  return found.map(({ _id, overdue, upcoming }) => ({ kind, campaignId: _id.campaignId ?? null, overdue, upcoming }));
}

/** Runs by the step at which they stand; what the step does is in their version of the campaign. */
async function stepGroups(scope: Scope): Promise<Group[]> {
  const now = scope.now();
  const match = { $match: { endedAt: null, ...waiting(now, 'nextStepAt') } };
  const same = { campaignId: '$campaignId', number: '$campaignVersion', position: '$position' };
  const found = await scope.read.addUp(Enrolment, [match, ...counting(now, 'nextStepAt', same)]);
  const campaignIds = [...new Set(found.map(({ _id }) => _id.campaignId as string))];
  const numbers = [...new Set(found.map(({ _id }) => _id.number as number))];
  const versions = await scope.read.find(CampaignVersion, {
    campaignId: { $in: campaignIds },
    number: { $in: numbers },
  });
  const steps = new Map(versions.map((one) => [versionKey(one.campaignId, one.number), one.steps]));
  return found.flatMap(({ _id: { campaignId, number, position }, overdue, upcoming }) => {
    const step = steps.get(versionKey(campaignId, number))?.[position];
    return step ? [{ kind: outgoingKinds[step.action], campaignId, overdue, upcoming }] : [];
  });
}
