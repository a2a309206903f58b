import { randomBytes } from 'node:crypto';

import type { Effect, MessageEffect } from '../effect.ts';
import type { Journal } from '../journal.ts';

type NewMessage = Omit<MessageEffect, 'kind' | 'id' | 'at'>;

/** The messages taken so far. A key is one message, also while its first copy is still being written. */
export class Mailbox {
  readonly #outbox: Journal<Effect>;
  readonly #byKey = new Map<string, Promise<MessageEffect>>();

  constructor(outbox: Journal<Effect>) {
    this.#outbox = outbox;
    for (const effect of outbox.entries) {
      if (effect.kind === 'message') this.#byKey.set(effect.key, Promise.resolve(effect));
    }
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  async find(key: string): Promise<MessageEffect | null> {
    return (await this.#byKey.get(key)) ?? null;
  }

  /** What was sent to an address, the latest last. */
  to(address: string): MessageEffect[] {
    return this.#outbox.entries.filter(
      (effect): effect is MessageEffect => effect.kind === 'message' && effect.to === address,
    );
  }

  /** Resolves when the message is on the disk. */
  async accept(message: NewMessage): Promise<MessageEffect> {
    const accepted = this.#write(message);
    this.#byKey.set(message.key, accepted);
    // What could not be written may be tried again.
    accepted.catch(() => this.#byKey.delete(message.key));
    return accepted;
  }

  async #write(message: NewMessage): Promise<MessageEffect> {
    const id = `SM${randomBytes(16).toString('hex')}`;
    const effect: MessageEffect = { kind: 'message', id, at: new Date().toISOString(), ...message };
    await this.#outbox.append(effect);
    return effect;
  }
}
