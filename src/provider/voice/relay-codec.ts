import { z } from 'zod';

const frameIn = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('setup'),
    sessionId: z.string(),
    callSid: z.string(),
    accountSid: z.string().default(''),
    from: z.string().default(''),
    to: z.string().default(''),
    direction: z.string().default(''),
    customParameters: z.record(z.string(), z.string()).default({}),
  }),
  z.object({
    type: z.literal('prompt'),
    voicePrompt: z.string(),
    lang: z.string().default(''),
    last: z.boolean().default(true),
  }),
  z.object({
    type: z.literal('interrupt'),
    utteranceUntilInterrupt: z.string().default(''),
    // Numbers were seen as strings.
    durationUntilInterruptMs: z.coerce.number().default(0),
  }),
  z.object({ type: z.literal('dtmf'), digit: z.string() }),
  z.object({ type: z.literal('error'), description: z.string().default('') }),
  z.object({
    type: z.literal('info'),
    name: z.string(),
    value: z.string().optional(),
    ts: z.coerce.number().optional(),
  }),
]);

/** What the provider tells us over the socket. `info` is `agentSpeaking`, `clientSpeaking` (on, off) or `tokensPlayed` (the text). */
export type RelayIn = z.infer<typeof frameIn>;

/** A frame we cannot read: newer than this code, or broken. It is counted and otherwise ignored. */
export interface UnknownFrame {
  type: 'unknown';
  frameType: string | null;
}

/** What we tell the provider. Exactly one `last: true` closes a talk cycle; tokens keep their spaces. */
export type RelayOut =
  | {
      type: 'text';
      token: string;
      last: boolean;
      lang?: string;
      interruptible?: boolean;
      preemptible?: boolean;
    }
  | { type: 'play'; source: string; loop?: number; interruptible?: boolean; preemptible?: boolean }
  | { type: 'sendDigits'; digits: string }
  | { type: 'language'; ttsLanguage?: string; transcriptionLanguage?: string }
  | { type: 'end'; handoffData?: string };

export interface RelayCodec {
  /** Never throws: what cannot be read is `unknown`. */
  decode(frame: string): RelayIn | UnknownFrame;
  encode(message: RelayOut): string;
}

/** The frames of ConversationRelay (Twilio; Telnyx speaks the same). */
export const relayCodec: RelayCodec = {
  decode(frame) {
    const value = parseJson(frame);
    const parsed = frameIn.safeParse(value);
    return parsed.success ? parsed.data : { type: 'unknown', frameType: typeOf(value) };
  },
  encode: (message) => JSON.stringify(message),
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function typeOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  return typeof value.type === 'string' ? value.type : null;
}
