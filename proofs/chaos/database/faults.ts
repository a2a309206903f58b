import { setTimeout } from 'node:timers/promises';
import type { Client } from '../../../test/support/client.ts';
import { LeadsDocument } from '../../../test/support/graphql/graphql.ts';
import type { ChaosWorld } from '../kit/chaos-world.ts';
import type { Health } from './health.ts';
import { whatIsUnclean } from './unclean.ts';

export interface Fault {
  name: string;
  /** Breaks the database, and settles when it is whole again. */
  befall: () => Promise<void>;
}

export interface Sizes {
  /** How often mongod is killed and starts again at once; it is kept away once more besides. */
  kills: number;
  /** Milliseconds that mongod is frozen. */
  frozenFor: number;
  /** Milliseconds that the line swallows everything; 0: never. */
  holeFor: number;
  /** Milliseconds that a connection is cut every 200 ms; 0: never. */
  cutsFor: number;
  /** Milliseconds that the answer of every third commit is lost. */
  lossesFor: number;
  /** Requests that wait while mongod is frozen: more than the pool has connections. */
  crowd: number;
}

const downFor = 1000;
const cutEvery = 200;
/** A dead line is noticed within this. */
const noticeTimeout = 15_000;

/** What befalls a database, in turn. */
export function faultsOf(world: ChaosWorld, health: Health, owner: Client, sizes: Sizes): Fault[] {
  const { mongod, proxy } = world;
  const kill = async () => {
    mongod.signal('SIGKILL');
    await health.untilUnready('mongod is killed', noticeTimeout);
    await health.checkAlive('while mongod is away');
    await setTimeout(downFor);
    await mongod.start();
  };
  const keepAway = async () => {
    mongod.signal('SIGKILL');
    if (await askOne(owner, health)) health.faults.push('a request was answered without a database');
    await health.untilUnready('mongod is away', noticeTimeout);
    await mongod.start();
  };
  const freeze = async () => {
    mongod.signal('SIGSTOP');
    const crowd = Array.from({ length: sizes.crowd }, () => askOne(owner, health));
    await Promise.all([unready('mongod is frozen', sizes.frozenFor), setTimeout(sizes.frozenFor)]);
    await health.checkAlive('while mongod is frozen');
    mongod.signal('SIGCONT');
    await Promise.all(crowd);
  };
  const hole = async () => {
    proxy.blackHole(true);
    await Promise.all([unready('the line is dead', sizes.holeFor), setTimeout(sizes.holeFor)]);
    await health.checkAlive('while the line is dead');
    proxy.blackHole(false);
  };
  const unready = async (when: string, time: number) => time >= noticeTimeout && health.untilUnready(when, time);
  const cut = async () => {
    for (const end = performance.now() + sizes.cutsFor; performance.now() < end; await setTimeout(cutEvery))
      proxy.cut('one');
  };
  const loseAnswers = async () => {
    proxy.loseCommitAnswers(3);
    await setTimeout(sizes.lossesFor);
    proxy.loseCommitAnswers(0);
  };
  return [
    ...Array.from({ length: sizes.kills }, (_, n) => ({ name: `kill ${n + 1}`, befall: kill })),
    { name: 'away', befall: keepAway },
    { name: 'freeze', befall: freeze },
    ...(sizes.holeFor > 0 ? [{ name: 'black hole', befall: hole }] : []),
    ...(sizes.cutsFor > 0 ? [{ name: 'cuts', befall: cut }] : []),
    { name: 'lost answers', befall: loseAnswers },
  ];
}

/** Whether it was answered with data; if not, with a clean error, or it is a fault. */
async function askOne(owner: Client, health: Health): Promise<boolean> {
  try {
    const answer = await owner.send(LeadsDocument, { first: 1 });
    if (answer.data && !answer.errors) return true;
    const fault = whatIsUnclean(answer);
    if (fault) health.faults.push(fault);
  } catch (error) {
    health.faults.push(`a request in the crowd was not answered: ${String((error as Error).cause ?? error)}`);
  }
  return false;
}
