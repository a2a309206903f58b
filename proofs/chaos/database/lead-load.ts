import { setTimeout } from 'node:timers/promises';
import type { Answer, Client } from '../../../test/support/client.ts';
import { CreateLeadDocument } from '../../../test/support/graphql/graphql.ts';
import { until } from '../kit/until.ts';
import { whatIsUnclean } from './unclean.ts';

const pauseAfterError = 200;
const askAgainEvery = 5;
const patience = 60_000;

/** Clients that add leads as fast as they are answered, each until it is acknowledged, under one idempotency key; they write down what they were told. */
export class LeadLoad {
  /** Id of the lead that each e-mail address was acknowledged with. */
  readonly acknowledged = new Map<string, string>();
  readonly faults: string[] = [];
  errors = 0;
  maxGap = 0;
  #lastAt = performance.now();
  #isOver = false;
  readonly #send: Client['send'];
  readonly #loops: Promise<void>[];

  /** `send` may choose a server for each request. */
  constructor(send: Client['send'], clients: number, name: string) {
    this.#send = send;
    this.#loops = Array.from({ length: clients }, (_, n) => this.#addLeads(`${name}-${n}`));
  }

  get count(): number {
    return this.acknowledged.size;
  }

  /** How many are acknowledged within so many milliseconds from now. */
  async within(window: number): Promise<number> {
    const before = this.count;
    await setTimeout(window);
    return this.count - before;
  }

  /** Waits until more than so many further leads are acknowledged. */
  async untilMore(count: number): Promise<void> {
    const before = this.count;
    await until('commits are acknowledged', patience, async () => (this.count > before + count ? true : null));
  }

  /** Begins no more; settles when what was begun is acknowledged. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#loops);
  }

  async #addLeads(name: string): Promise<void> {
    for (let n = 0; !this.#isOver; n++) await this.#addLead(`${name}-${n}@example.com`);
  }

  async #addLead(email: string): Promise<void> {
    const input = { name: `Eva ${email}`, email, idempotencyKey: email };
    while (!this.acknowledged.has(email)) {
      const id = await this.#ask({ input });
      if (id) this.#note(email, id);
      else await setTimeout(pauseAfterError);
    }
    if (this.count % askAgainEvery === 0) await this.#askAgain(email);
  }

  /** A client that forgot the answer asks again until it has one, and is told of the same lead. */
  async #askAgain(email: string): Promise<void> {
    const input = { name: `Eva ${email}`, email, idempotencyKey: email };
    for (const end = performance.now() + patience; performance.now() < end; await setTimeout(pauseAfterError)) {
      const again = await this.#ask({ input });
      if (again && again !== this.acknowledged.get(email)) this.faults.push('one key was answered with two leads');
      if (again) return;
    }
    this.faults.push('a key that was used before is not answered any more');
  }

  async #ask(variables: unknown): Promise<string | null> {
    try {
      const answer = await this.#send(CreateLeadDocument, variables);
      if (answer.data?.createLead && !answer.errors) return answer.data.createLead.id;
      this.#noteError(answer);
    } catch (error) {
      this.errors += 1;
      this.faults.push(`a request was not answered: ${String((error as Error).cause ?? error)}`);
    }
    return null;
  }

  #note(email: string, id: string): void {
    this.acknowledged.set(email, id);
    this.maxGap = Math.max(this.maxGap, performance.now() - this.#lastAt);
    this.#lastAt = performance.now();
  }

  #noteError(answer: Answer<unknown> & { status: number }): void {
    this.errors += 1;
    const fault = whatIsUnclean(answer);
    if (fault) this.faults.push(fault);
  }
}
