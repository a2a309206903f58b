import type { Db } from 'mongodb';
import { AppError } from '../errors.ts';

/** Where free space is asked for. */
export interface DiskSpace {
  /** Bytes that are free on the disk of the database; null where the database does not tell. */
  freeBytes: () => Promise<number | null>;
}

/** MongoDB tells of the disk on which its data lies, whether it is our own or a given one. */
export function databaseDisk(db: Db): DiskSpace {
  return {
    freeBytes: async () => {
      const { fsTotalSize, fsUsedSize } = await db.command({ dbStats: 1, maxTimeMS: 2000 });
      return typeof fsTotalSize === 'number' && typeof fsUsedSize === 'number' ? fsTotalSize - fsUsedSize : null;
    },
  };
}

/** For how long an answer holds: an upload asks with each part that arrives. */
const goodFor = 1000;

/** A database without disk ends, and takes all brokers with it: what brings much in is refused before. */
export class DiskWatch {
  readonly #space: DiskSpace;
  readonly #least: number;
  #free: Promise<number | null> = Promise.resolve(null);
  #askAgain = 0;

  /** `least`: bytes that must stay free; 0: there is no limit. */
  constructor(space: DiskSpace, least: number) {
    this.#space = space;
    this.#least = least;
  }

  /** Free bytes, at most a second old; null where nobody knows. */
  freeBytes(): Promise<number | null> {
    if (performance.now() >= this.#askAgain) {
      this.#askAgain = performance.now() + goodFor;
      const before = this.#free;
      // Who may not ask, or asks in vain just now, goes by what was known.
      this.#free = this.#space.freeBytes().catch(() => before);
    }
    return this.#free;
  }

  /** In words why nothing is taken in; null while there is room. */
  async fault(): Promise<string | null> {
    const free = this.#least > 0 ? await this.freeBytes() : null;
    if (free === null || free >= this.#least) return null;
    return `the disk of the database has ${free} bytes free, fewer than DISK_RESERVE_BYTES (${this.#least}): uploads and imports are refused`;
  }

  /** STORAGE_FULL when the disk has too little room. */
  async requireRoom(): Promise<void> {
    if (await this.fault()) throw new AppError('STORAGE_FULL');
  }
}
