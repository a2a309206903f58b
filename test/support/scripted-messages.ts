import type {
  MessageCapabilities,
  MessageChannel,
  MessageProvider,
  OutgoingMessage,
  SendMessageResult,
  Sent,
} from '../../src/provider/message/message-provider.ts';
import { parseTwilioDelivery, parseTwilioInbound } from '../../src/provider/message/twilio-message-form.ts';
import { isSignedWebhook, type SignedWebhook } from '../../src/provider/twilio-signature.ts';

/**
 * `lose_before`: the message never arrives and neither does an answer. `lose_after`: it goes out, but the answer is lost.
 * `never_answer`: it goes out and the call hangs until `release()`. `refuse`, `stop`: Twilio's 21211 and 21610. `away`: no connection.
 */
export type Behaviour = 'lose_before' | 'lose_after' | 'never_answer' | 'refuse' | 'stop' | 'away';

export const webhookToken = 'token-of-the-scripted-provider';

/** `name`: the sandbox has its own contact rules for example numbers. */
interface Character {
  name?: 'twilio' | 'sandbox';
  idempotent?: boolean;
  lookup?: boolean;
}

/** A provider of messages that does what a test tells it; what really went out is in `outbox`. */
export class ScriptedMessages implements MessageProvider {
  readonly name: 'twilio' | 'sandbox';
  readonly channels: readonly MessageChannel[] = ['sms', 'whatsapp', 'telegram', 'email'];
  capabilities: MessageCapabilities;
  readonly outbox: OutgoingMessage[] = [];
  /** How often `send` was called, whatever became of it. */
  asked = 0;
  /** How many calls of `send` ran at once at most. */
  maxAtOnce = 0;
  readonly #script: Behaviour[] = [];
  readonly #held: (() => void)[] = [];
  #running = 0;
  #onAsked: (message: OutgoingMessage) => void | Promise<void> = () => undefined;

  constructor({ name = 'twilio', idempotent = true, lookup = true }: Character = {}) {
    this.name = name;
    this.capabilities = { idempotent, lookup };
  }

  /** What the next sends do, in turn; after that they succeed. */
  next(...behaviours: Behaviour[]): void {
    this.#script.push(...behaviours);
  }

  /** Runs when a message is handed over, before anything else. */
  whenAsked(run: (message: OutgoingMessage) => void | Promise<void>): void {
    this.#onAsked = run;
  }

  /** Lets the calls that hang answer. */
  release(): void {
    for (const answer of this.#held.splice(0)) answer();
  }

  async send(message: OutgoingMessage): Promise<SendMessageResult> {
    this.asked++;
    this.maxAtOnce = Math.max(this.maxAtOnce, ++this.#running);
    try {
      await this.#onAsked(message);
      return await this.#answer(message);
    } finally {
      this.#running--;
    }
  }

  async find(key: string): Promise<Sent | null> {
    const found = this.outbox.some((message) => message.key === key);
    return found ? { kind: 'sent', providerMessageId: `SM-${key}` } : null;
  }

  verifyInbound(request: SignedWebhook): boolean {
    return isSignedWebhook([webhookToken], request);
  }

  parseInbound = parseTwilioInbound;
  parseDelivery = parseTwilioDelivery;

  async #answer(message: OutgoingMessage): Promise<SendMessageResult> {
    const lost = { kind: 'failed', retryable: true, unknown: true, reason: 'timeout' } as const;
    const behaviour = this.#script.shift();
    if (behaviour === 'lose_before') return lost;
    if (behaviour === 'away') return { kind: 'failed', retryable: true, unknown: false, reason: 'unreachable' };
    if (behaviour === 'refuse')
      return { kind: 'refused', code: '21211', reason: 'invalid_recipient', permanent: true, suppress: false };
    if (behaviour === 'stop')
      return { kind: 'refused', code: '21610', reason: 'opted_out', permanent: true, suppress: true };
    const isNew = !this.capabilities.idempotent || !this.outbox.some(({ key }) => key === message.key);
    if (isNew) this.outbox.push(message);
    if (behaviour === 'lose_after') return lost;
    if (behaviour === 'never_answer') await new Promise<void>((answer) => this.#held.push(answer));
    return { kind: 'sent', providerMessageId: `SM-${message.key}` };
  }
}
