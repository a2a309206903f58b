import type { Channel } from '../../lead/channel.ts';

/** A way to reach a lead in writing. */
export type WrittenChannel = Exclude<Channel, Channel.CALL>;
