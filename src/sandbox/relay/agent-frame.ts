import { z } from 'zod';

import type { RelayOut } from '../../provider/voice/relay-codec.ts';
import type { RelaySettings } from './relay-settings.ts';
import type { SpokenToken } from './speech.ts';

const frameSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    token: z.string(),
    last: z.boolean().default(false),
    lang: z.string().optional(),
    interruptible: z.boolean().optional(),
    preemptible: z.boolean().optional(),
  }),
  z.object({ type: z.literal('play'), source: z.string() }),
  z.object({ type: z.literal('sendDigits'), digits: z.string().regex(/^[0-9wW*#]+$/) }),
  z.object({
    type: z.literal('language'),
    ttsLanguage: z.string().optional(),
    transcriptionLanguage: z.string().optional(),
  }),
  z.object({ type: z.literal('end'), handoffData: z.string().optional() }),
]) satisfies z.ZodType<RelayOut>;

export type AgentFrame =
  | { kind: 'speech'; token: SpokenToken }
  | { kind: 'end'; handoffData: string }
  | { kind: 'bad'; reason: string }
  | { kind: 'other' };

/** What our side says over the socket. A bad frame is answered with an error and otherwise ignored, as Twilio does. */
export function readAgentFrame(text: string, settings: RelaySettings): AgentFrame {
  const parsed = frameSchema.safeParse(parseJson(text));
  if (!parsed.success) return { kind: 'bad', reason: parsed.error.issues[0]?.message ?? 'not JSON' };
  const frame = parsed.data;
  if (frame.type === 'end') return { kind: 'end', handoffData: frame.handoffData ?? '' };
  if (frame.type !== 'text') return { kind: 'other' };
  const { token, last, interruptible = settings.interruptible, preemptible = false } = frame;
  return { kind: 'speech', token: { text: token, last, interruptible, preemptible } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
