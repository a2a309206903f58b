import type { Recorded } from '../../audit/compose-entry.ts';
import type { BrokerEntity, Constructor } from '../stored-entity.ts';
import { collectionOf } from './collection-of.ts';
import { requireEvent } from './record-events.ts';
import type { TxContext } from './tx-context.ts';

/** Rows that nothing changes any more, on their way past the unit of work, which would compare them in each later flush. */
export class AppendedRows {
  readonly #rows = new Map<Constructor<BrokerEntity>, BrokerEntity[]>();

  add(entity: Constructor<BrokerEntity>, row: BrokerEntity): void {
    const rows = this.#rows.get(entity) ?? [];
    rows.push(row);
    this.#rows.set(entity, rows);
  }

  /** Writes what was added since this was last called, one request for each collection; like all else not without an event. */
  async write(context: TxContext, recorded: readonly Recorded[]): Promise<void> {
    const added = [...this.#rows];
    this.#rows.clear();
    for (const [entity, rows] of added) {
      requireEvent(entity.name, recorded);
      await collectionOf(context, entity).insertMany(rows.map(({ id: _id, ...values }) => ({ _id, ...values })));
    }
  }
}
