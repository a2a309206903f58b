import { factNames, rowOf, typeOf, type LeadFacts } from '../../facts/catalogue.ts';
import type { FactType } from '../../facts/fact-row.ts';
import { Stage } from '../stage.ts';
import { DAY } from '../../runtime/durations.ts';

export interface ScoredLead {
  stage: Stage;
  facts: LeadFacts;
  lastReplyAt: Date | null;
  hasPhone: boolean;
  hasEmail: boolean;
  callsAnswered: number;
  now: Date;
}

export interface ScorePart {
  name: 'profile_score' | 'engagement_score' | 'stage_score';
  points: number;
  why: string;
}

/** `total` is an integer from 0 to 100 and the sum of its parts. */
export interface LeadScore {
  total: number;
  parts: ScorePart[];
  /** The first instant at which the parts are others although nothing happens to the lead; null: none. */
  changesAt: Date | null;
}

/** How likely a lead is to buy, as points with their reasons. Knowing one more fact never lowers it. */
export function leadScore(lead: ScoredLead): LeadScore {
  const { multiplier, points } = stageWeights[lead.stage];
  const profile = profilePoints(lead);
  const engagement = engagementPoints(lead);
  const parts: ScorePart[] = [
    part('profile_score', profile, multiplier),
    part('engagement_score', engagement, multiplier),
    { name: 'stage_score', points, why: `stage ${lead.stage}` },
  ];
  const total = parts.reduce((sum, { points: more }) => sum + more, 0);
  return { total, parts, changesAt: replyOutlivedAt(lead) };
}

/**
 * What a stage is worth by itself, and how much of profile and engagement counts in it: early interest is often
 * curiosity, and in a closed deal it says little. Profile 45, engagement 30 and stage 25 make 100 at most.
 */
export const stageWeights: Record<Stage, { multiplier: number; points: number }> = {
  [Stage.ENTRADA]: { multiplier: 0.8, points: 0 },
  [Stage.PERFILAMIENTO]: { multiplier: 0.9, points: 6 },
  [Stage.CALIFICACION_FINANCIERA]: { multiplier: 1, points: 14 },
  [Stage.AGENDADO]: { multiplier: 1, points: 22 },
  [Stage.SEGUIMIENTO]: { multiplier: 1, points: 18 },
  [Stage.REFERIDOS]: { multiplier: 0.9, points: 10 },
  [Stage.GANADO]: { multiplier: 1, points: 25 },
  [Stage.PERDIDO]: { multiplier: 0.2, points: 0 },
};

interface Earned {
  points: number;
  why: string;
}

function profilePoints({ facts, hasPhone, hasEmail }: ScoredLead): Earned[] {
  const known = factNames.filter((name) => facts[name] !== null);
  return [
    ...known.map((name) => ({ points: rowOf(name).points, why: name })),
    ...known.flatMap((name) => valuePoints(name, typeOf(name), facts[name])),
    { points: hasPhone ? 2 : 0, why: 'phone' },
    { points: hasEmail ? 1 : 0, why: 'email' },
  ];
}

/** What a value adds to the points of knowing it: which choice it is, or how soon. */
function valuePoints(name: string, type: FactType, value: unknown): Earned[] {
  if (type.kind === 'choice') return [{ points: type.choices[String(value)]!.points, why: `${name} ${String(value)}` }];
  if (type.kind !== 'months') return [];
  const { within, points } = type.soon;
  return Number(value) <= within ? [{ points, why: `within ${within} months` }] : [];
}

/** By how long ago the lead last answered, in days. The texts count no days: they hold as long as the points. */
const replyPoints: { withinDays: number; points: number; why: string }[] = [
  { withinDays: 2, points: 18, why: 'last reply within 2 days' },
  { withinDays: 7, points: 14, why: 'last reply within 7 days' },
  { withinDays: 30, points: 8, why: 'last reply within 30 days' },
  { withinDays: Infinity, points: 3, why: 'last reply more than 30 days ago' },
];

const pointsPerCall = 6;
const callsCounted = 2;

function engagementPoints(lead: ScoredLead): Earned[] {
  const { callsAnswered } = lead;
  const reply = replyAge(lead);
  return [
    ...(reply ? [reply] : []),
    { points: Math.min(callsAnswered, callsCounted) * pointsPerCall, why: `${callsAnswered} calls answered` },
  ];
}

function replyAge({ lastReplyAt, now }: ScoredLead): (typeof replyPoints)[number] | null {
  if (!lastReplyAt) return null;
  const silentDays = (now.getTime() - lastReplyAt.getTime()) / DAY;
  return replyPoints.find(({ withinDays }) => silentDays <= withinDays) ?? null;
}

/** When the reply is older than its points are for: the first millisecond after. */
function replyOutlivedAt(lead: ScoredLead): Date | null {
  const { withinDays = Infinity } = replyAge(lead) ?? {};
  return lead.lastReplyAt && withinDays < Infinity ? new Date(lead.lastReplyAt.getTime() + withinDays * DAY + 1) : null;
}

function part(name: ScorePart['name'], earned: Earned[], multiplier: number): ScorePart {
  const counted = earned.filter(({ points }) => points > 0);
  const raw = counted.reduce((sum, { points }) => sum + points, 0);
  const reasons = counted.map(({ points, why }) => `${why} ${points}`).join(', ') || 'nothing known';
  return {
    name,
    points: Math.round(raw * multiplier),
    why: multiplier === 1 ? reasons : `${reasons}; times ${multiplier}`,
  };
}
