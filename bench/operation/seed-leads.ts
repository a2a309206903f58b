import { createApiKey } from '../../src/account/keys/create-api-key.ts';
import { Permission } from '../../src/account/permission.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { insertRows } from '../support/insert-rows.ts';
import { withBroker } from '../support/with-broker.ts';

export interface Seeded {
  apiKey: string;
  leadIds: string[];
}

/** A broker with that many leads, all alike and all new, and an API key that may move them. */
export function seedLeads(databaseUrl: string, leadCount: number): Promise<Seeded> {
  return withBroker(databaseUrl, async (runtime, broker) => {
    const now = runtime.clock.now();
    const lead = { broker, name: 'Ana', country: 'MX', zone: 'America/Mexico_City', phoneIsValid: true };
    const rows = Array.from({ length: leadCount }, (_, n): Partial<Lead> => {
      const phone = `+5222${String(21_230_000 + n)}`;
      return { ...lead, phone, phoneKey: phone, stageEnteredAt: now, lastActivityAt: now };
    });
    const leads = await insertRows(runtime, Lead, rows);
    const permissions = [Permission.LEAD_READ, Permission.LEAD_WRITE];
    const { key } = await createApiKey(asSystem(runtime, broker, 'bench'), { name: 'mover', permissions });
    return { apiKey: key!, leadIds: leads.map(({ id }) => id) };
  });
}
