import type { NoDetails } from '../events.ts';
import type { FollowerFault } from './follower-fault.entity.ts';

declare module '../events.ts' {
  interface Events {
    'follower.retry_requested': { subject: FollowerFault; details: NoDetails };
  }
}
