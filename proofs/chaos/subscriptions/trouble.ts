import { setTimeout } from 'node:timers/promises';
import type { Program } from '../../../test/support/cadencia-process.ts';
import type { ChaosWorld } from '../kit/chaos-world.ts';
import type { FrontDoor } from '../kit/front-door.ts';

export interface TroubleOptions {
  /** Sockets cut before the trouble is over. */
  cuts: number;
  /** How often each kind of trouble with a process or the database comes, at least. */
  rounds: number;
  /** Milliseconds between two cuts. */
  cutEvery: number;
}

export interface Troubles {
  killed: number;
  restarted: number;
  tokensLost: number;
  primariesLost: number;
  slowedDown: number;
}

/** History lost, fatal, of an ended stream, malformed: what the server says of a token that it cannot go on from. */
const unusable = [280, 286, 260, 9];

/** Cuts, slows, kills and restarts until there was enough of each. The processes of the API listen on these ports. */
export class Trouble {
  readonly #world: ChaosWorld;
  readonly #door: FrontDoor;
  readonly #apis: Program[] = [];
  readonly #ports: readonly number[];
  readonly #had: Troubles = { killed: 0, restarted: 0, tokensLost: 0, primariesLost: 0, slowedDown: 0 };

  constructor(world: ChaosWorld, door: FrontDoor, ports: readonly number[]) {
    this.#world = world;
    this.#door = door;
    this.#ports = ports;
  }

  async startApis(): Promise<void> {
    for (const port of this.#ports) this.#apis.push(await this.#world.start({ role: 'api', port }));
  }

  async make({ cuts, rounds, cutEvery }: TroubleOptions): Promise<Troubles> {
    const isEnough = { rounds: false };
    const isOver = () => isEnough.rounds && this.#door.cuts >= cuts;
    const cutting = async () => {
      for (; !isOver(); await setTimeout(Math.random() * 2 * cutEvery)) this.#door.cutOne();
    };
    const slowing = async () => {
      for (; !isOver(); this.#had.slowedDown += 1) await this.#door.slowDownOne(500 + Math.random() * 3000);
    };
    const breaking = async () => {
      for (let round = 0; !isOver(); round++) {
        await this.#oneRound(round);
        isEnough.rounds = round + 1 >= rounds;
      }
    };
    this.#door.cutEarly(0.2, 8000);
    await Promise.all([cutting(), slowing(), breaking()]);
    this.#door.cutEarly(0, 0);
    await this.#world.db.admin().command({ configureFailPoint: 'failCommand', mode: 'off' });
    return this.#had;
  }

  async #oneRound(round: number): Promise<void> {
    await this.#restart(round % 2, 'SIGKILL');
    this.#had.killed += 1;
    await this.#loseTokens(unusable[round % unusable.length]!);
    await this.#restart((round + 1) % 2, 'SIGTERM');
    this.#had.restarted += 1;
    await this.#loseTokens(unusable[(round + 1) % unusable.length]!);
    await this.#losePrimary();
  }

  async #restart(which: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    await setTimeout(1000);
    await this.#apis[which]!.kill(signal);
    await setTimeout(500);
    this.#apis[which] = await this.#world.start({ role: 'api', port: this.#ports[which]! });
  }

  /** The next time the feeds ask for more, and the next time they begin again, the server cannot go on from where they were. */
  async #loseTokens(errorCode: number): Promise<void> {
    const { db } = this.#world;
    const data = { failCommands: ['getMore'], namespace: `${db.databaseName}.$cmd.aggregate`, errorCode };
    const failPoint = { configureFailPoint: 'failCommand', mode: { times: 6 }, data };
    const before = (await db.admin().command(failPoint))['count'] as number;
    await setTimeout(1500);
    const after = (await db.admin().command({ configureFailPoint: 'failCommand', mode: 'off' }))['count'] as number;
    this.#had.tokensLost += after - before;
  }

  async #losePrimary(): Promise<void> {
    const { mongod } = this.#world;
    mongod.signal('SIGKILL');
    await setTimeout(500);
    await mongod.start();
    this.#had.primariesLost += 1;
    await setTimeout(2000);
  }
}
