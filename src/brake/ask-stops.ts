import type { DispatchStop } from './dispatch-stop.entity.ts';
import { StopScope } from './stop-scope.ts';

/** Something that is about to go out, or a campaign step that reaches nobody. */
export interface Outgoing {
  kind: 'call' | 'message' | 'step';
  /** The campaign that wants it; null for what a member or a reply asked for. */
  campaignId: string | null;
}

/** `overdue`: the stop was lifted without what had become due by then. */
export interface Held {
  kind: 'stopped' | 'overdue';
  stop: DispatchStop;
}

/** Which stop keeps this from going out, of those in force for its broker; `dueAt` is since when it is due. Pure. */
export function askStops(stops: readonly DispatchStop[], outgoing: Outgoing, dueAt: Date | null): Held | null {
  const covering = stops.filter((stop) => covers(stop, outgoing));
  const open = covering.find(({ liftedAt }) => liftedAt === null);
  if (open) return { kind: 'stopped', stop: open };
  const lifted = covering.find(({ skipOverdue, liftedAt }) => skipOverdue && dueAt !== null && dueAt <= liftedAt!);
  return lifted ? { kind: 'overdue', stop: lifted } : null;
}

export function covers({ scope, campaignId }: DispatchStop, outgoing: Outgoing): boolean {
  switch (scope) {
    case StopScope.ALL:
      return true;
    case StopScope.CALLS:
      return outgoing.kind === 'call';
    case StopScope.MESSAGES:
      return outgoing.kind === 'message';
    case StopScope.CAMPAIGN:
      return outgoing.campaignId === campaignId;
  }
}
