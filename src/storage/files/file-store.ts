import { pipeline } from 'node:stream/promises';
import { Transform, type Readable } from 'node:stream';
import { GridFSBucket, type Db, type Filter, type Sort } from 'mongodb';
import { AppError, refusal } from '../../errors.ts';
import { MINUTE } from '../../runtime/durations.ts';
import { readChunks } from './read-chunks.ts';

export const maxFileBytes = 50 * 1024 * 1024;

/** How long a file may take to arrive. */
export const uploadTimeout = 15 * MINUTE;

export interface FileInfo {
  id: string;
  name: string;
  contentType: string;
  bytes: number;
  /** When it is removed by itself; null: never. */
  expiresAt: Date | null;
}

/** A row of GridFS. */
export interface FileRow {
  _id: string;
  filename: string;
  length: number;
  uploadDate: Date;
  metadata: { broker: string; contentType: string; neededBy?: string[]; expiresAt?: Date };
}

export interface Incoming {
  id: string;
  name: string;
  contentType: string;
  content: Readable;
  /** What it may have at most. */
  maxBytes: number;
  /** Asked as the file arrives; throws to end it. */
  check: () => Promise<void>;
}

/** Files in GridFS, each with the broker it belongs to in its metadata; another broker's is NOT_FOUND. */
export class FileStore {
  readonly #bucket: GridFSBucket;
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
    this.#bucket = new GridFSBucket(db, { bucketName: 'files' });
  }

  /** Streams a file in, and returns its size. LIMIT_EXCEEDED past `maxBytes`; what came until then is removed with its reservation. */
  async write(broker: string, { id, name, contentType, content, maxBytes, check }: Incoming): Promise<number> {
    const upload = this.#bucket.openUploadStreamWithId(id as never, name, { metadata: { broker, contentType } });
    const signal = AbortSignal.timeout(uploadTimeout);
    try {
      await pipeline(content, counted(maxBytes, check), upload, { signal });
    } catch (error) {
      // Else the driver goes on to write what it holds already.
      await upload.abort().catch(() => undefined);
      if (signal.aborted) throw refusal('UPLOAD_TOO_SLOW', { minutes: uploadTimeout / MINUTE });
      throw error;
    }
    return upload.length;
  }

  async find(broker: string, id: string): Promise<FileInfo | null> {
    const file = await this.#db.collection<FileRow>('files.files').findOne({ _id: id, 'metadata.broker': broker });
    return file ? describeFile(file) : null;
  }

  async get(broker: string, id: string): Promise<FileInfo> {
    const file = await this.find(broker, id);
    if (!file) throw new AppError('NOT_FOUND');
    return file;
  }

  async list(where: Filter<FileRow>, sort: Sort, limit: number): Promise<FileInfo[]> {
    const rows = this.#db.collection<FileRow>('files.files').find(where, { sort, limit });
    return (await rows.toArray()).map(describeFile);
  }

  count(broker: string): Promise<number> {
    return this.#db
      .collection<FileRow>('files.files')
      .countDocuments({ 'metadata.broker': broker }, { maxTimeMS: 5000 });
  }

  /** The content, read from MongoDB as it is taken: no more than one chunk of 255 kB waits in memory. */
  async read(broker: string, id: string): Promise<Readable> {
    const { bytes } = await this.get(broker, id);
    return readChunks(this.#db, id, bytes);
  }
}

export function describeFile({ _id, filename, length, metadata }: FileRow): FileInfo {
  const { contentType, expiresAt = null } = metadata;
  return { id: _id, name: filename, contentType, bytes: length, expiresAt };
}

function counted(most: number, check: () => Promise<void>): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) return done(refusal('FILE_TOO_LARGE', { maxBytes: most }));
      check().then(() => done(null, chunk), done);
    },
  });
}
