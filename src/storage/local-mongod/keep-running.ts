import { setTimeout } from 'node:timers/promises';
import type { LocalMongod } from './start.ts';

type Say = (line: string) => void;
type Start = () => Promise<LocalMongod>;

const maxPause = 5000;

/** Starts a mongod, and starts it again whenever it ends without being told to. Its address stays the same. */
export async function keepRunning(start: Start, say: Say): Promise<LocalMongod> {
  return new Keeper(start, say, await start());
}

class Keeper implements LocalMongod {
  readonly ended: Promise<void>;
  readonly #start: Start;
  readonly #say: Say;
  #current: LocalMongod;
  #isStopping = false;

  constructor(start: Start, say: Say, current: LocalMongod) {
    this.#start = start;
    this.#say = say;
    this.#current = current;
    this.ended = this.#watch();
  }

  get url(): string {
    return this.#current.url;
  }

  get pid(): number {
    return this.#current.pid;
  }

  readonly stop = async (): Promise<void> => {
    this.#isStopping = true;
    await this.#current.stop();
    await this.ended;
    // One that was being started meanwhile.
    await this.#current.stop();
  };

  async #watch(): Promise<void> {
    while (!this.#isStopping) {
      await this.#current.ended;
      if (!this.#isStopping) await this.#startAgain();
    }
  }

  async #startAgain(): Promise<void> {
    this.#say('the local mongod has ended; it is started again');
    for (let pause = 250; !this.#isStopping; pause = Math.min(2 * pause, maxPause)) {
      try {
        this.#current = await this.#start();
        return this.#say('the local mongod runs again');
      } catch (error) {
        this.#say(`${(error as Error).message} It is tried again.`);
        await setTimeout(pause);
      }
    }
  }
}
