import type { Db } from 'mongodb';
import { MINUTE } from '../runtime/durations.ts';

/** The one source of time for everything that is stored or due. */
export interface Clock {
  now: () => Date;
  close: () => void;
}

const remeasureEvery = MINUTE;

/** The database's time: this process's monotonic clock plus an offset measured now and every minute. A jump of the machine's clock changes nothing. */
export async function databaseClock(db: Db): Promise<Clock> {
  let offset = await measureOffset(db);
  const timer = setInterval(() => {
    measureOffset(db).then(
      (measured) => (offset = measured),
      () => undefined, // away for a while: the last offset still holds
    );
  }, remeasureEvery).unref();
  return { now: () => new Date(performance.now() + offset), close: () => clearInterval(timer) };
}

async function measureOffset(db: Db): Promise<number> {
  const sent = performance.now();
  const { localTime } = (await db.admin().command({ hello: 1 })) as { localTime: Date };
  return localTime.getTime() - (sent + performance.now()) / 2;
}
