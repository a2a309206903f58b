import { once } from 'node:events';
import { GridFSBucket } from 'mongodb';
import type { Place } from '../support/place.ts';
import { withBroker } from '../support/with-broker.ts';

export interface BareRun {
  done: number;
  seconds: number;
  perSecond: number;
  cpuMillisecondsPerRow: number;
}

type Room = Pick<Place, 'databaseUrl' | 'db'>;

/** Gives a database Cadencia's indexes, and the file. */
export async function prepare({ databaseUrl, db }: Room, file: string): Promise<void> {
  await withBroker(databaseUrl, async () => undefined);
  const upload = new GridFSBucket(db, { bucketName: 'files' }).openUploadStream('leads.csv');
  upload.end(file);
  await once(upload, 'finish');
}

/** The file once more, for a broker who has no leads yet. */
export async function runBare(place: Place, { databaseUrl }: Room): Promise<BareRun> {
  const worker = await place.start('import/bare-worker.js', { env: { DATABASE_URL: databaseUrl } });
  const cpuBefore = await worker.cpu();
  const begun = performance.now();
  const done = Number(await worker.ask('import'));
  const seconds = (performance.now() - begun) / 1000;
  const cpuMillisecondsPerRow = ((await worker.cpu()) - cpuBefore) / done;
  await worker.stop();
  return { done, seconds, perSecond: done / seconds, cpuMillisecondsPerRow };
}
