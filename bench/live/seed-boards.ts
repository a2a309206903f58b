import { Lead } from '../../src/lead/lead.entity.ts';
import { insertRows } from '../support/insert-rows.ts';
import { withBrokers, type SeededBroker } from '../support/with-broker.ts';

const leadsPerBroker = 40;

/** Brokers with leads to move. */
export function seedBoards(databaseUrl: string, brokerCount: number): Promise<SeededBroker[]> {
  return withBrokers(databaseUrl, brokerCount, async (runtime, brokers) => {
    const now = runtime.clock.now();
    const rows = brokers.flatMap(({ id: broker }) =>
      Array.from({ length: leadsPerBroker }, (_, n): Partial<Lead> => {
        return { broker, name: `Ana ${n}`, country: 'MX', stageEnteredAt: now, lastActivityAt: now };
      }),
    );
    await insertRows(runtime, Lead, rows);
    return brokers;
  });
}
