import type { Lead } from '../lead/lead.entity.ts';
import type { Stage } from '../lead/stage.ts';

declare module '../audit/events.ts' {
  interface Events {
    'lead.stage_changed': { subject: Lead; details: Move & { secondsInStage: number; wasArchived: boolean } };
    /** It was moved to the stage in which it was. */
    'lead.stage_kept': { subject: Lead; details: Move };
  }
}

interface Move {
  from: Stage;
  to: Stage;
  reason: string;
}
