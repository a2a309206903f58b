import type { Document } from 'mongodb';
import { Message } from '../../conversation/message.entity.ts';
import type { Scope } from '../../runtime/scope.ts';
import type { StoredEntity } from '../../storage/stored-entity.ts';
import { CampaignLog } from '../campaign-log.entity.ts';
import { Campaign } from '../campaign.entity.ts';
import { CampaignLogStatus, type CampaignStepAction } from '../campaign.enums.ts';
import { Enrolment } from '../enrolment.entity.ts';
import type { CampaignStats, CampaignStatusCount, CampaignStepStats } from './campaign-stats.types.ts';

/** Of the ledger, covering what is asked here. */
const hint = 'results';

interface StepCount {
  _id: { stepId: string; action: CampaignStepAction; status: CampaignLogStatus };
  count: number;
  executed: number;
}

/** What a campaign has achieved so far, each number from an index of the ledger. */
export async function campaignStats(scope: Scope, campaignId: string): Promise<CampaignStats> {
  scope.viewer.require('campaign:read');
  await scope.read.get(Campaign, campaignId);
  const [steps, leadsContacted, enrolments, delivery] = await Promise.all([
    countSteps(scope, campaignId),
    countLeads(scope, campaignId),
    countByStatus(scope, Enrolment, campaignId) as Promise<CampaignStats['enrolments']>,
    countByStatus(scope, Message, campaignId) as Promise<CampaignStats['delivery']>,
  ]);
  const byStatus = sumByStatus(steps);
  const stepsExecuted = steps.reduce((sum, { executed }) => sum + executed, 0);
  const countOf = (wanted: CampaignLogStatus) => byStatus.find(({ status }) => status === wanted)?.count ?? 0;
  const rate = (status: CampaignLogStatus) => (stepsExecuted === 0 ? null : countOf(status) / stepsExecuted);
  const [successRate, failureRate] = [rate(CampaignLogStatus.SENT), rate(CampaignLogStatus.FAILED)];
  return {
    stepsExecuted,
    leadsContacted,
    successRate,
    failureRate,
    byStatus,
    bySteps: groupBySteps(steps),
    enrolments,
    delivery,
  };
}

function countSteps(scope: Scope, campaignId: string): Promise<StepCount[]> {
  const _id = { stepId: '$stepId', action: '$action', status: '$status' };
  const group = { _id, count: { $sum: 1 }, executed: { $sum: { $cond: ['$isExecuted', 1, 0] } } };
  const stages = [{ $match: { campaignId } }, { $group: group }, { $sort: { _id: 1 } }];
  return scope.read.addUp(CampaignLog, stages, { hint }) as Promise<unknown> as Promise<StepCount[]>;
}

async function countLeads(scope: Scope, campaignId: string): Promise<number> {
  const reached = { campaignId, wentOut: true };
  const ofLeads = { $group: { _id: '$leadId', count: { $sum: 1 } } };
  const inAll = { $group: { _id: null, leads: { $sum: 1 }, count: { $sum: '$count' } } };
  const [found] = await scope.read.addUp(CampaignLog, [{ $match: reached }, ofLeads, inAll], { hint });
  return (found?.['leads'] as number | undefined) ?? 0;
}

async function countByStatus(scope: Scope, entity: new () => StoredEntity, campaignId: string): Promise<Document[]> {
  const counted = { $group: { _id: '$status', count: { $sum: 1 } } };
  const shown = { $project: { _id: 0, status: '$_id', count: 1 } };
  return scope.read.addUp(entity, [{ $match: { campaignId } }, counted, { $sort: { _id: 1 } }, shown]);
}

function sumByStatus(steps: readonly StepCount[]): CampaignStatusCount[] {
  const counts = new Map<CampaignLogStatus, number>();
  for (const { _id, count } of steps) counts.set(_id.status, (counts.get(_id.status) ?? 0) + count);
  return [...counts].map(([status, count]) => ({ status, count }));
}

function groupBySteps(steps: readonly StepCount[]): CampaignStepStats[] {
  const groups = Map.groupBy(steps, ({ _id }) => _id.stepId);
  return [...groups].map(([stepId, rows]) => ({
    stepId,
    action: rows[0]!._id.action,
    byStatus: rows.map(({ _id, count }) => ({ status: _id.status, count })),
  }));
}
