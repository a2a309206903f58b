import { createApiKey } from '../../src/account/keys/create-api-key.ts';
import { Permission } from '../../src/account/permission.ts';
import { runFollowers } from '../../src/audit/followers/run-followers.ts';
import { sealLog } from '../../src/audit/seal-log.ts';
import { createCampaign } from '../../src/campaign/create-campaign.ts';
import { CampaignStepAction, CampaignTrigger } from '../../src/campaign/campaign.enums.ts';
import { addCampaignStep } from '../../src/campaign/steps/add-campaign-step.ts';
import { addLeadNote } from '../../src/lead/notes/add-lead-note.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { Channel, Stage } from '../../src/lead/lead.types.ts';
import { searchKeys } from '../../src/lead/identity/search-keys.ts';
import { asSystem, type Runtime } from '../../src/runtime/scope.ts';
import { Caller } from '../noisy/caller.ts';
import type { Outcome } from '../support/bench.types.ts';
import { insertRows } from '../support/insert-rows.ts';
import { mongodCpu } from '../support/mongod-cpu.ts';
import { percentile } from '../support/percentile.ts';
import type { Place } from '../support/place.ts';
import { withBroker } from '../support/with-broker.ts';
import { pricedOperations, type Priced, type SeededIds } from './priced-operations.ts';

const leadCount = 20_000;
const entryCount = 3000;
const rounds = 3;
const requestsPerRound = 15;
/** The dearest operation over the median: so many times as much work for the same points. */
const maxSpread = 4;

interface Price {
  name: string;
  points: number;
  /** Of the server and its MongoDB together, the lowest of all rounds. */
  milliseconds: number;
  /** CPU milliseconds of 1,000 points. */
  perThousand: number;
}

/** What operations cost in points beside what they cost in CPU: a broker who spends its budget on the dearest must not get much more than others. */
export async function prices(place: Place): Promise<Outcome> {
  const { key, ...ids } = await seed(place.databaseUrl);
  const env = { DATABASE_URL: place.databaseUrl, ROLE: 'api', PORT: '0', LOG_LEVEL: 'error' };
  const program = await place.start('support/cadencia-server.js', { env });
  const url = await program.ready;
  const cpu = async () => (await program.cpu()) + ((await mongodCpu(place.db)) ?? 0);
  const found: Price[] = [];
  for (const operation of pricedOperations)
    found.push(await priceOf(operation, new Caller(url, operation.isAnonymous ? null : key), ids, cpu));
  const each = found.map(({ perThousand }) => perThousand);
  const [dearest] = found.toSorted((a, b) => b.perThousand - a.perThousand);
  const ratio = dearest!.perThousand / percentile(each, 50);
  return {
    ratio,
    goal: { atMost: maxSpread, measured: ratio },
    inShort: `1,000 points are ${percentile(each, 50).toFixed(0)} ms of CPU in the middle, ${dearest!.perThousand.toFixed(0)} for ${dearest!.name}`,
    of: 'CPU of 1,000 points of the dearest operation over the median of all',
    rounds,
    table: found.map(({ name, points, milliseconds, perThousand }) => ({
      operation: name,
      points,
      'CPU ms': Number(milliseconds.toFixed(2)),
      'CPU ms of 1,000 points': Number(perThousand.toFixed(1)),
    })),
    figures: { leadCount, entryCount, requestsPerRound, found },
  };
}

async function priceOf(
  { name, body }: Priced,
  caller: Caller,
  ids: SeededIds,
  cpu: () => Promise<number>,
): Promise<Price> {
  let milliseconds = Infinity;
  let points = 0;
  for (let round = 0; round <= rounds; round++) {
    const before = await cpu();
    for (let n = 0; n < requestsPerRound; n++) {
      const { status, cost } = await caller.call(body(ids));
      if (status !== 200 || cost === 0) throw new Error(`${name} was answered with ${status}`);
      points = cost;
    }
    // The first round warms up.
    if (round > 0) milliseconds = Math.min(milliseconds, ((await cpu()) - before) / requestsPerRound);
  }
  caller.close();
  return { name, points, milliseconds, perThousand: (milliseconds / points) * 1000 };
}

function seed(databaseUrl: string): Promise<SeededIds & { key: string }> {
  return withBroker(databaseUrl, async (runtime, broker) => {
    const leads = await insertLeads(runtime, broker);
    const scope = asSystem(runtime, broker, 'bench');
    const campaign = await createCampaign(scope, {
      name: 'Bienvenida',
      channel: Channel.EMAIL,
      triggeredBy: CampaignTrigger.LEAD_SCORE,
      triggerCondition: { leadScore: { scoreMin: 10 } },
    });
    const step = { action: CampaignStepAction.UPDATE_STAGE, targetStage: Stage.AGENDADO, delayHours: 1 };
    await addCampaignStep(scope, { campaignId: campaign.id, ...step });
    for (let n = 0; n < entryCount; n++) await addLeadNote(scope, { leadId: leads[n % 100]!.id, body: 'Llama tarde.' });
    await sealLog(runtime);
    await runFollowers(runtime);
    const { key } = await createApiKey(scope, { name: 'all', permissions: Object.values(Permission) });
    const users = runtime.database.db.collection('users');
    const { email } = (await users.findOne({})) as unknown as { email: string };
    return { key: key!, email, password: 'correct horse battery', leadId: leads[0]!.id, campaignId: campaign.id };
  });
}

async function insertLeads(runtime: Runtime, broker: string): Promise<Lead[]> {
  const at = runtime.clock.now();
  const rows = Array.from({ length: leadCount }, (_, n): Partial<Lead> => {
    const place = { country: 'MX', zone: 'America/Mexico_City' };
    const standing = { score: n % 100, stageEnteredAt: at, lastActivityAt: at };
    const searchWords = ['ana', String(n)];
    return { broker, name: `Ana ${n}`, searchWords, searchKeys: searchKeys(searchWords), ...place, ...standing };
  });
  const leads: Lead[] = [];
  for (let from = 0; from < rows.length; from += 2000)
    leads.push(...(await insertRows(runtime, Lead, rows.slice(from, from + 2000))));
  return leads;
}
