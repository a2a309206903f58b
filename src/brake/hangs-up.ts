import { everyBroker } from '../storage/tenancy/every-broker.ts';
import { covers } from './ask-stops.ts';
import type { DispatchStop } from './dispatch-stop.entity.ts';

interface Call {
  broker: string;
  campaignId: string | null;
}

/** Whether one of these stops hangs up this call. */
export function hangsUp(stops: readonly DispatchStop[], { broker, campaignId }: Call): boolean {
  return stops.some(
    (stop) =>
      stop.hangUp &&
      stop.liftedAt === null &&
      (stop.broker === broker || stop.broker === everyBroker) &&
      covers(stop, { kind: 'call', campaignId }),
  );
}
