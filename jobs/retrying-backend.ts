import { setTimeout } from 'node:timers/promises';
import { MongoBackend, type MongoJobRepository } from '@agendajs/mongo-backend';

const pause = 500;

type Claims = Pick<MongoJobRepository, 'getNextJobToRun' | 'lockJob'>;

/** Connects until it succeeds, because Agenda connects in its constructor, where a failure is an unhandled rejection. */
export class RetryingBackend extends MongoBackend {
  readonly #claims = new Set<Promise<unknown>>();

  constructor(config: ConstructorParameters<typeof MongoBackend>[0]) {
    super(config);
    const repository: Claims = this.repository;
    const { getNextJobToRun, lockJob } = repository;
    repository.getNextJobToRun = (...asked) => this.#followed(getNextJobToRun.apply(repository, asked));
    repository.lockJob = (...asked) => this.#followed(lockJob.apply(repository, asked));
  }

  override async connect(): Promise<void> {
    for (;;) {
      try {
        return await super.connect();
      } catch {
        await setTimeout(pause);
      }
    }
  }

  /** Resolves when no request is under way that could lock a row. `Agenda.stop` does not wait for them. */
  async claimsEnded(): Promise<void> {
    while (this.#claims.size > 0) await Promise.allSettled(this.#claims);
  }

  #followed<T>(claim: Promise<T>): Promise<T> {
    this.#claims.add(claim);
    const forget = () => void this.#claims.delete(claim);
    claim.then(forget, forget);
    return claim;
  }
}
