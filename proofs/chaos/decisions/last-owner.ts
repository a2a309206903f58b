import {
  AcceptInvitationDocument,
  InviteUserDocument,
  MembersDocument,
  SetMemberRoleDocument,
} from '../../../test/support/graphql/graphql.ts';
import { Client, nodesOf } from '../../../test/support/client.ts';
import { openBrokerage } from '../kit/brokerage.ts';
import type { ChaosWorld } from '../kit/chaos-world.ts';
import { atTheSameTime, inRounds, successes } from './pairs.ts';

interface TwoOwners {
  clients: [Client, Client];
  ids: [string, string];
}

const brokerages = 8;

/** Two owners take each other's role away at once: one stays, and gives it back for the next round. */
export async function lastOwner(world: ChaosWorld, rightUrl: string, pairs: number): Promise<string[]> {
  const rounds = Math.ceil(pairs / brokerages);
  const perBrokerage = Array.from({ length: Math.min(brokerages, pairs) }, async (_, n) => {
    const owners = await openWithTwoOwners(world, rightUrl, n);
    const faults: string[] = [];
    for (let round = 0; round < rounds; round++) faults.push(...(await inRounds(1, () => fallOut(owners))));
    return faults;
  });
  return (await Promise.all(perBrokerage)).flat();
}

async function fallOut({ clients: [ana, luis], ids: [anaId, luisId] }: TwoOwners): Promise<string | null> {
  const outcome = await atTheSameTime(
    ana.send(SetMemberRoleDocument, { input: { memberId: luisId, role: 'AGENT' } }),
    luis.send(SetMemberRoleDocument, { input: { memberId: anaId, role: 'AGENT' } }),
  );
  const { members } = await ana.run(MembersDocument);
  const owners = nodesOf(members).filter(({ role }) => role === 'OWNER');
  if (owners.length !== 1) return `last owner: ${owners.length} owners are left`;
  if (successes(outcome) !== 1) return `last owner: ${outcome.join(' and ')}`;
  const [left, goneId] = owners[0]!.id === anaId ? [ana, luisId] : [luis, anaId];
  await left.run(SetMemberRoleDocument, { input: { memberId: goneId, role: 'OWNER' } });
  return null;
}

async function openWithTwoOwners(world: ChaosWorld, rightUrl: string, n: number): Promise<TwoOwners> {
  const ana = await openBrokerage(world, `Owners${n}`);
  const email = `luis-${n}@example.com`;
  const { inviteUser } = await ana.run(InviteUserDocument, { input: { email, role: 'OWNER' } });
  const input = { token: inviteUser.token!, name: 'Luis', password: 'correct horse battery' };
  const { acceptInvitation } = await world.client(null).run(AcceptInvitationDocument, { input });
  const { members } = await ana.run(MembersDocument);
  const anaId = nodesOf(members).find(({ id }) => id !== acceptInvitation.member.id)!.id;
  return { clients: [ana, new Client(rightUrl, acceptInvitation.token)], ids: [anaId, acceptInvitation.member.id] };
}
