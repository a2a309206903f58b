import { setTimeout } from 'node:timers/promises';
import type { ChaosWorld, ProcessOptions } from '../kit/chaos-world.ts';
import { endLeases } from '../kit/end-leases.ts';
import { liveAndDie } from '../kit/mortal.ts';
import { PointList } from '../kit/point-list.ts';
import { apiPoints, workerPoints } from './crash-list.ts';
import { MINUTE } from '../../../src/runtime/durations.ts';

export interface StormOptions {
  /** Deaths by `kill -9` before the storm is over. */
  kills: number;
  /** Milliseconds that a worker stays frozen: longer than a lease, or leases end on purpose meanwhile. */
  frozenFor: number;
  /** Goes on until every failpoint was reached, up to three times as many deaths. */
  everyPoint: boolean;
}

export interface Damage {
  kills: number;
  frozen: number;
  pointsReached: number;
  pointsMissed: string[];
  agendaWipes: number;
}

/** Milliseconds in which a process does everything once, though three others do the same. */
const longLife = 12_000;

/** So slow that there is somebody to call until the storm is over. */
const env = { CALLS_PER_SECOND: '4' };

/** What is wrong with each of the workers. The answers of commits are lost to the last. */
const workers: Omit<ProcessOptions, 'role' | 'dieAt' | 'env'>[] = [
  { clock: { ahead: 11 * MINUTE } },
  { clock: { ahead: -11 * MINUTE, jumps: 5000 } },
  { overProxy: true },
];

/** Three workers and the API die again and again, each time at the next point of the list; others freeze, lie and lose. */
export async function storm(world: ChaosWorld, options: StormOptions): Promise<Damage> {
  const raging = new Storm(world, options);
  await Promise.all([...workers.map(raging.worker), raging.api(), raging.freezer(), raging.liar()]);
  await calmDown(world);
  return raging.damage;
}

class Storm {
  readonly #world: ChaosWorld;
  readonly #options: StormOptions;
  readonly #points = new PointList(workerPoints);
  readonly #apiPoints = new PointList(apiPoints);
  readonly #counts = { kills: 0, frozen: 0, agendaWipes: 0 };

  constructor(world: ChaosWorld, options: StormOptions) {
    this.#world = world;
    this.#options = options;
    world.proxy.loseCommitAnswers(7);
  }

  readonly worker = async (options: (typeof workers)[number]): Promise<void> => {
    await this.#dieAgainAndAgain(this.#points, { role: 'worker', env, ...options }, lifetime);
  };

  async api(): Promise<void> {
    await this.#world.provider.be({ refuses: 0.03, hangsUp: 0.03, losesAnswer: 0.05, isLate: 0.05, lateness: 1500 });
    await this.#dieAgainAndAgain(this.#apiPoints, { role: 'api' }, () => 2 * lifetime());
  }

  /** A worker that stops in the middle of whatever it does, for longer than its leases hold, and then goes on. */
  async freezer(): Promise<void> {
    for (; !this.#isOver; this.#counts.frozen += 1) {
      const frozen = await this.#world.start({ role: 'worker', env });
      await setTimeout(lifetime());
      process.kill(frozen.pid, 'SIGSTOP');
      await setTimeout(this.#options.frozenFor);
      process.kill(frozen.pid, 'SIGCONT');
      await setTimeout(lifetime());
      await frozen.kill('SIGKILL');
    }
  }

  /** The scheduler loses its rows, leases end before their time, lines are cut. */
  async liar(): Promise<void> {
    for (let turn = 0; !this.#isOver; turn++, await setTimeout(3000)) {
      // Not each time: until a worker writes the schedule again no job starts, and no process dies of one.
      if (turn % 4 === 0) await this.#wipeAgenda();
      await endLeases(this.#world.db, 'fenced');
      this.#world.proxy.cut('one');
    }
  }

  async #wipeAgenda(): Promise<void> {
    await this.#world.db.collection('agenda_ticks').deleteMany({});
    this.#counts.agendaWipes += 1;
  }

  get damage(): Damage {
    const lists = [this.#points, this.#apiPoints];
    const pointsReached = lists.reduce((sum, { reached }) => sum + reached, 0);
    return { ...this.#counts, pointsReached, pointsMissed: lists.flatMap(({ missed }) => missed) };
  }

  get #isOver(): boolean {
    const { kills, everyPoint } = this.#options;
    const isHardEnough = !everyPoint || this.damage.pointsMissed.length === 0;
    return this.#counts.kills >= (isHardEnough ? kills : 3 * kills);
  }

  async #dieAgainAndAgain(points: PointList, options: ProcessOptions, lives: () => number): Promise<void> {
    for (; !this.#isOver; this.#counts.kills += 1) {
      const { point, count, isHard } = points.next();
      const death = await liveAndDie(
        this.#world,
        { ...options, dieAt: `${point}#${count}` },
        isHard ? longLife : lives(),
      );
      points.note(point, death === 'at the point');
    }
  }
}

function lifetime(): number {
  return 1500 + Math.random() * 3000;
}

/** Nobody is left who could hold a lease: all of them end, and what waits to be asked about is asked about now. */
async function calmDown(world: ChaosWorld): Promise<void> {
  world.proxy.loseCommitAnswers(0);
  await world.provider.be({});
  await endLeases(world.db, 'all');
}
