import { refusal } from '../errors.ts';
import { apiName } from '../language/api-name.ts';
import type { Channel } from '../lead/channel.ts';
import type { Scope } from '../runtime/scope.ts';
import { findChannelGaps } from './channel-gaps.ts';
import { inWords } from './rules/said.ts';

/** A campaign that cannot reach anybody would let leads in and leave them waiting: CHANNEL_NOT_CONFIGURED, with what to configure. */
export async function refuseChannelGaps(scope: Scope, needed: readonly Channel[]): Promise<void> {
  if (needed.length === 0) return;
  const gap = await findChannelGaps(scope);
  const channels = needed.flatMap((channel) => {
    const found = gap(channel);
    if (found === null) return [];
    return [{ channel: apiName(channel), decisionReason: found.code, problem: inWords(found, scope.language) }];
  });
  if (channels.length > 0) throw refusal('CHANNEL_NOT_CONFIGURED', { channels });
}
