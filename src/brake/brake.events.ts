import type { DispatchStop } from './dispatch-stop.entity.ts';
import type { StopScope } from './stop-scope.ts';

declare module '../audit/events.ts' {
  interface Events {
    'dispatch.stopped': {
      subject: DispatchStop;
      details: { scope: StopScope; campaignId: string | null; hangUp: boolean };
    };
    'dispatch.resumed': {
      subject: DispatchStop;
      details: { scope: StopScope; campaignId: string | null; skipOverdue: boolean };
    };
    /** Things that the stop had held are due again: so many of each. */
    'dispatch.released': { subject: DispatchStop; details: { steps: number; messages: number; calls: number } };
  }
}
