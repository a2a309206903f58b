import type { AnyFollower } from '../audit/followers/follower.ts';
import { stageCounter } from '../pipeline/counting/count-stages.ts';

/** Everything that works behind the sealed log. The only such list. */
export const followers: readonly AnyFollower[] = [stageCounter];
