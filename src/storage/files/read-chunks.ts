import { Readable } from 'node:stream';
import type { Binary, Db } from 'mongodb';

interface ChunkRow {
  files_id: string;
  n: number;
  data: Binary;
}

/**
 * The content of a file of GridFS, a chunk at a time. The driver's own stream asks for the usual batch, which is 16 MB of
 * chunks for each reader. An error when the chunks do not come to the size of the file.
 */
export function readChunks(db: Db, id: string, bytes: number): Readable {
  return Readable.from(chunksOf(db, id, bytes), { objectMode: false, highWaterMark: 1 });
}

async function* chunksOf(db: Db, id: string, bytes: number): AsyncGenerator<Uint8Array> {
  const rows = db.collection<ChunkRow>('files.chunks').find({ files_id: id }, { sort: { n: 1 }, batchSize: 1 });
  let read = 0;
  for await (const { data } of rows) {
    read += data.length();
    yield data.value();
  }
  if (read !== bytes) throw new Error(`file ${id} has ${read} bytes stored of ${bytes}`);
}
