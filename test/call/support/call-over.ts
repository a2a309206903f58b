import { nodesOf, type Client, type NonNullRoots } from '../../support/client.ts';
import { AuditLogsDocument, CallDocument, type CallQuery, CallUpdatesDocument } from '../../support/graphql/graphql.ts';

type Answer = NonNullRoots<CallQuery>['call'];
type Line = NonNullable<Answer['transcript']>['edges'][number]['node'];
export type CallDetail = Omit<Answer, 'transcript'> & { transcript: Line[] };

/** The call once it is over for the carrier and for us: it is followed from its beginning, so the end is not missed. */
export async function callOver(client: Client, callId: string): Promise<CallDetail> {
  const { auditLogs } = await client.run(AuditLogsDocument, { filter: { entityId: callId, event: 'call.requested' } });
  const updates = client.subscribe(CallUpdatesDocument, { after: auditLogs.edges[0]!.node.id });
  await updates.until(({ callUpdates }) => callUpdates.callId === callId && callUpdates.event === 'call.ended');
  await updates.close();
  return readCall(client, callId);
}

/** The call as it is now, with its lines. */
export async function readCall(client: Client, callId: string): Promise<CallDetail> {
  const { call } = await client.run(CallDocument, { id: callId });
  return { ...call, transcript: nodesOf(call.transcript) };
}
