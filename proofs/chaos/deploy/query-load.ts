import type { Client } from '../../../test/support/client.ts';
import { LeadsDocument } from '../../../test/support/graphql/graphql.ts';

/** Clients that look at the newest leads all the time; each time they must be answered. */
export class QueryLoad {
  count = 0;
  readonly faults: string[] = [];
  #isOver = false;
  readonly #send: Client['send'];
  readonly #loops: Promise<void>[];

  constructor(send: Client['send'], clients: number) {
    this.#send = send;
    this.#loops = Array.from({ length: clients }, () => this.#look());
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#loops);
  }

  async #look(): Promise<void> {
    while (!this.#isOver) {
      try {
        const { data, errors } = await this.#send(LeadsDocument, { first: 5 });
        if (errors || !data) this.faults.push(`a query failed: ${JSON.stringify(errors)}`);
      } catch (error) {
        this.faults.push(`a query was not answered: ${String((error as Error).cause ?? error)}`);
      }
      this.count += 1;
    }
  }
}
