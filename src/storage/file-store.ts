import { pipeline } from 'node:stream/promises';
import { Transform, type Readable } from 'node:stream';
import { GridFSBucket, type Db, type GridFSFile } from 'mongodb';
import { v7 as uuidv7 } from 'uuid';
import { AppError, refusal } from '../errors.ts';

export const maxFileBytes = 50 * 1024 * 1024;

export interface FileInfo {
  id: string;
  name: string;
  contentType: string;
  bytes: number;
}

/** Files in GridFS, each with the broker it belongs to in its metadata; another broker's is NOT_FOUND. */
export class FileStore {
  readonly #bucket: GridFSBucket;

  constructor(db: Db) {
    this.#bucket = new GridFSBucket(db, { bucketName: 'files' });
  }

  /** Streams a file in. LIMIT_EXCEEDED past 50 MB, and then nothing of it is kept. */
  async store(broker: string, name: string, contentType: string, content: Readable): Promise<FileInfo> {
    const id = uuidv7();
    const upload = this.#bucket.openUploadStreamWithId(id as never, name, { metadata: { broker, contentType } });
    try {
      await pipeline(content, refuseBeyond(maxFileBytes), upload);
    } catch (error) {
      // The chunks that were written already would stay for ever: the driver drops them only when told to.
      await upload.abort().catch(() => undefined);
      throw error;
    }
    return { id, name, contentType, bytes: upload.length };
  }

  async find(broker: string, id: string): Promise<FileInfo | null> {
    const [file] = await this.#bucket.find({ _id: id as never, 'metadata.broker': broker }, { limit: 1 }).toArray();
    return file ? describe(file) : null;
  }

  async get(broker: string, id: string): Promise<FileInfo> {
    const file = await this.find(broker, id);
    if (!file) throw new AppError('NOT_FOUND');
    return file;
  }

  async read(broker: string, id: string): Promise<Readable> {
    await this.get(broker, id);
    return this.#bucket.openDownloadStream(id as never);
  }
}

function describe(file: GridFSFile): FileInfo {
  return {
    id: String(file._id),
    name: file.filename,
    contentType: String(file.metadata?.['contentType'] ?? 'application/octet-stream'),
    bytes: file.length,
  };
}

function refuseBeyond(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > limit ? refusal('FILE_TOO_LARGE', { maxBytes: limit }) : null, chunk);
    },
  });
}
