import { createApiKey } from '../../src/account/keys/create-api-key.ts';
import { Membership } from '../../src/account/members/membership.entity.ts';
import { Permission, Role } from '../../src/account/permission.ts';
import { User } from '../../src/account/user.entity.ts';
import { ActorKind } from '../../src/audit/audit-log.entity.ts';
import { runFollowers } from '../../src/audit/followers/run-followers.ts';
import { DaySums } from '../../src/audit/followers/sum-counts.ts';
import { sealLog } from '../../src/audit/seal-log.ts';
import { Lead } from '../../src/lead/lead.entity.ts';
import { Stage } from '../../src/lead/lead.types.ts';
import { StageTransition } from '../../src/pipeline/stage-transition.entity.ts';
import { asSystem, type Runtime } from '../../src/runtime/scope.ts';
import { insertRows } from '../support/insert-rows.ts';
import { withBroker } from '../support/with-broker.ts';
import { countTransitions, storeCounts } from './count-seeded.ts';
import { person } from './people.ts';

const memberCount = 8;
const atOnce = 2000;

/** A broker with that many leads of a year, their way through the pipeline, and members who take care of them. Answers an API key that reads it all. */
export function seedGrowth(databaseUrl: string, leadCount: number): Promise<string> {
  return withBroker(databaseUrl, async (runtime, broker) => {
    const memberIds = await insertMembers(runtime, broker);
    const sums = new DaySums();
    const crowd = { broker, count: leadCount, memberIds, now: runtime.clock.now() };
    for (let from = 0; from < leadCount; from += atOnce) {
      const numbers = Array.from({ length: Math.min(atOnce, leadCount - from) }, (_, n) => from + n);
      const leads = await insertRows(
        runtime,
        Lead,
        numbers.map((n) => person(crowd, n)),
      );
      countTransitions(sums, await insertRows(runtime, StageTransition, leads.flatMap(wayOf)));
    }
    const permissions = [Permission.LEAD_READ, Permission.BROKER_READ];
    const { key } = await createApiKey(asSystem(runtime, broker, 'bench'), { name: 'reader', permissions });
    await storeCounts(runtime, broker, sums);
    await sealLog(runtime);
    await runFollowers(runtime);
    return key!;
  });
}

async function insertMembers(runtime: Runtime, broker: string): Promise<string[]> {
  const people = Array.from({ length: memberCount }, (_, n): Partial<User> => {
    return { name: `Member ${n}`, email: `member-${n}@example.com`, passwordHash: '' };
  });
  const users = await insertRows(runtime, User, people);
  const members = await insertRows(
    runtime,
    Membership,
    users.map(({ id: userId }) => ({ broker, userId, role: Role.AGENT })),
  );
  return members.map(({ id }) => id);
}

/** Into the pipeline, and from there at once to where the lead stands. */
function wayOf(lead: Lead): Partial<StageTransition>[] {
  const { broker, id: leadId, stage, createdAt, stageEnteredAt } = lead;
  const actor = { kind: ActorKind.SYSTEM, id: 'bench' };
  const entered = { broker, leadId, actor, from: null, to: Stage.ENTRADA, reason: 'new lead', createdAt };
  if (stage === Stage.ENTRADA) return [entered];
  const secondsInStage = Math.round((stageEnteredAt.getTime() - createdAt.getTime()) / 1000);
  const move = { from: Stage.ENTRADA, to: stage, reason: 'asked on the phone', createdAt: stageEnteredAt };
  return [entered, { broker, leadId, actor, ...move, secondsInStage }];
}
