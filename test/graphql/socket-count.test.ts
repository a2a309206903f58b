import { describe, expect, it } from 'vitest';
import { Viewer, anonymous } from '../../src/account/viewer.ts';
import { ActorKind } from '../../src/audit/audit-log.entity.ts';
import { limits } from '../../src/server/limits/numbers.ts';
import { SubscriptionCount } from '../../src/server/limits/subscription-count.ts';
import { SocketCount } from '../../src/server/limits/socket-count.ts';

const viewer = (broker: string, credential: string) =>
  new Viewer({ kind: ActorKind.API_KEY, id: credential }, broker, [], credential);

/** How many sockets are let in out of `wanted`. */
function letIn(count: SocketCount, wanted: number, who: (n: number) => Viewer, address = '192.0.2.1'): number {
  return Array.from({ length: wanted }, (_, n) => count.open({}, who(n), address)).filter(Boolean).length;
}

describe('sockets', () => {
  it('of one credential are a hundred at most, and a closed one makes room', () => {
    const count = new SocketCount();
    const first = {};
    expect(count.open(first, viewer('b', 'k'), '192.0.2.1')).toBe(true);
    expect(letIn(count, 200, () => viewer('b', 'k'))).toBe(limits.socketsPerCredential - 1);
    count.close(first);
    count.close(first);
    expect(letIn(count, 2, () => viewer('b', 'k'))).toBe(1);
  });

  it('of one broker are five hundred at most, and take no room from another', () => {
    const count = new SocketCount();
    expect(letIn(count, 600, (n) => viewer('b', `k${n}`))).toBe(limits.socketsPerBroker);
    expect(letIn(count, 1, () => viewer('c', 'k'))).toBe(1);
  });

  it('without a credential count for their address', () => {
    const count = new SocketCount();
    expect(letIn(count, 200, () => anonymous)).toBe(limits.socketsPerCredential);
    expect(letIn(count, 1, () => anonymous, '192.0.2.2')).toBe(1);
  });
});

describe('subscriptions', () => {
  it('of one broker are two thousand at most, take no room from another, and make room once when they end', () => {
    const count = new SubscriptionCount();
    const ends = Array.from({ length: limits.subscriptionsPerBroker }, () => count.open('b'));
    expect(ends.every(Boolean)).toBe(true);
    expect(count.open('b')).toBeNull();
    expect(count.open('c')).not.toBeNull();
    ends[0]!();
    ends[0]!();
    expect(count.open('b')).not.toBeNull();
    expect(count.open('b')).toBeNull();
  });
});
