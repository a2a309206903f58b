import { createApiKey } from '../../src/account/keys/create-api-key.ts';
import { Permission } from '../../src/account/permission.ts';
import { asSystem } from '../../src/runtime/scope.ts';
import { seedCampaign } from '../steps/seed-campaign.ts';
import { withBroker } from '../support/with-broker.ts';

/** A broker with leads in a campaign, none of them due yet. Answers an API key that works with them. */
export function seedSoak(databaseUrl: string, leadCount: number): Promise<string> {
  return withBroker(databaseUrl, async (runtime, broker) => {
    await seedCampaign(runtime, broker, leadCount);
    const { LEAD_READ, LEAD_WRITE, CAMPAIGN_READ, CALL_READ, BROKER_READ } = Permission;
    const permissions = [LEAD_READ, LEAD_WRITE, CAMPAIGN_READ, CALL_READ, BROKER_READ];
    const { key } = await createApiKey(asSystem(runtime, broker, 'bench'), { name: 'soak', permissions });
    return key!;
  });
}
