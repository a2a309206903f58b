import { refusal } from '../errors.ts';
import { apiName } from '../language/api-name.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { askStops, type Outgoing } from './ask-stops.ts';
import { stopsInCommit } from './find-stops.ts';

/** CONFLICT DISPATCH_STOPPED for what a member asks for while a stop covers it: it would go out at a time that nobody chose. */
export async function refuseStopped(tx: Tx, outgoing: Outgoing): Promise<void> {
  const held = askStops(await stopsInCommit(tx), outgoing, null);
  if (!held) return;
  const { id: stopId, scope, createdAt: since } = held.stop;
  throw refusal('DISPATCH_STOPPED', { stopped: apiName(scope), since, stopId });
}
