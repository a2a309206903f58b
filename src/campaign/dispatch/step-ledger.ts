import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../storage/commit/tx.ts';
import { CampaignLog, type KeptAttempt } from '../campaign-log.entity.ts';
import type { CampaignLogStatus } from '../campaign.enums.ts';
import type { Enrolment } from '../enrolment.entity.ts';
import type { PlanStep } from '../rules/campaign-plan.ts';
import { countAttempts, type CountedAttempts } from '../rules/count-attempts.ts';
import type { Said } from '../rules/said.ts';
import { rowKey } from './load-batch.ts';

export interface LedgerEntry {
  status: CampaignLogStatus;
  attempts: readonly KeptAttempt[];
  response: Record<string, unknown> | null;
  why: Said | null;
  executedAt: Date | null;
}

type Row = Omit<CampaignLog, 'broker'>;

/** What changes of a row that is there. */
type Settled = LedgerEntry & CountedAttempts;

/** The ledger rows of one commit: read before, changed in memory, written together at its end. */
export class StepLedger {
  readonly #known: ReadonlyMap<string, Row>;
  readonly #changed = new Map<string, Row>();

  constructor(known: ReadonlyMap<string, Row>) {
    this.#known = known;
  }

  /** The step's row as it stands, or what a row begins with. */
  entry(enrolmentId: string, stepId: string): Partial<LedgerEntry> & Pick<LedgerEntry, 'attempts'> {
    const key = rowKey(enrolmentId, stepId);
    return this.#changed.get(key) ?? this.#known.get(key) ?? { attempts: [] };
  }

  write(tx: Tx, enrolment: Enrolment, step: PlanStep, entry: LedgerEntry): void {
    const key = rowKey(enrolment.id, step.stepId);
    const { id: enrolmentId, campaignId, campaignVersion, leadId } = enrolment;
    const { stepId, stepNumber, action } = step;
    const begun = this.#changed.get(key) ?? this.#known.get(key) ?? { id: uuidv7(), createdAt: tx.now() };
    this.#changed.set(key, {
      ...begun,
      enrolmentId,
      campaignId,
      campaignVersion,
      leadId,
      stepId,
      stepNumber,
      action,
      ...entry,
      ...countAttempts(entry.attempts),
    });
  }

  async save(tx: Tx): Promise<void> {
    const rows = await tx.collection(CampaignLog);
    const [old, added] = [
      [...this.#changed].filter(([key]) => this.#known.has(key)),
      [...this.#changed].filter(([key]) => !this.#known.has(key)),
    ];
    await rows.insertMany(added.map(([, { id, ...values }]) => ({ _id: id, ...values })));
    await rows.updateEach(old.map(([, row]) => ({ filter: { _id: row.id }, update: { $set: settled(row) } })));
  }
}

function settled({ status, attempts, response, why, executedAt, isExecuted, wentOut }: Row): Settled {
  return { status, attempts, response, why, executedAt, isExecuted, wentOut };
}
