import { describe, expect, it } from 'vitest';

import { relayCodec } from '../../src/provider/voice/relay-codec.ts';
import type { RelayOut } from '../../src/provider/voice/relay-codec.ts';
import { hasSharedMaterial, sharedJson } from './shared-material.ts';

interface Recorded {
  direction: 'fromTwilio' | 'toTwilio';
  message: Record<string, unknown> & { type: string };
}

const recorded = hasSharedMaterial ? (sharedJson('conversationrelay/messages.json') as Recorded[]) : [];

describe.runIf(hasSharedMaterial)('recorded frames', () => {
  it.each(recorded.filter(({ direction }) => direction === 'fromTwilio'))(
    'a $message.type from the provider keeps all it said',
    ({ message }) => {
      expect(relayCodec.decode(JSON.stringify(message))).toMatchObject(message);
    },
  );

  it.each(recorded.filter(({ direction }) => direction === 'toTwilio'))(
    'a $message.type to the provider is written as recorded',
    ({ message }) => {
      expect(JSON.parse(relayCodec.encode(message as RelayOut))).toEqual(message);
    },
  );
});

describe('frames of the provider', () => {
  it('keep the spaces of a prompt and take numbers written as text', () => {
    const frame = '{"type":"interrupt","utteranceUntilInterrupt":" Hola, ","durationUntilInterruptMs":"460"}';

    expect(relayCodec.decode(frame)).toEqual({
      type: 'interrupt',
      utteranceUntilInterrupt: ' Hola, ',
      durationUntilInterruptMs: 460,
    });
  });

  it.each([
    ['{"type":"info","name":"tokensPlayed","value":"Hola"}', { type: 'info', name: 'tokensPlayed', value: 'Hola' }],
    ['{"type":"info","name":"neverSeen","new":1}', { type: 'info', name: 'neverSeen' }],
    ['{"type":"hologram","x":1}', { type: 'unknown', frameType: 'hologram' }],
    ['{"type":"prompt"}', { type: 'unknown', frameType: 'prompt' }],
    ['{"type":7}', { type: 'unknown', frameType: null }],
    ['null', { type: 'unknown', frameType: null }],
    ['not json', { type: 'unknown', frameType: null }],
  ])('%s never throws', (frame, expected) => {
    expect(relayCodec.decode(frame)).toEqual(expected);
  });
});
