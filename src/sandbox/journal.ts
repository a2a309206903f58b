import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeDirectory } from '../storage/open/make-directory.ts';

interface Waiting {
  line: string;
  written: () => void;
  lost: (error: unknown) => void;
}

/** Entries kept in a file, one JSON per line. What was acknowledged survives a crash: it is synced to the disk first. */
export class Journal<T> {
  readonly #file: FileHandle;
  readonly entries: T[];
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;

  private constructor(file: FileHandle, entries: T[]) {
    this.#file = file;
    this.entries = entries;
  }

  static async open<T>(path: string): Promise<Journal<T>> {
    await makeDirectory(dirname(path));
    const file = await open(path, 'a+');
    const text = await file.readFile('utf8');
    // A crash can leave half a line at the end; nobody was told that it was written.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    await file.truncate(Buffer.byteLength(whole));
    return new Journal(
      file,
      whole
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as T),
    );
  }

  /** Resolves when the entry is on the disk. Entries that come together share one sync. */
  append(entry: T): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const written = () => {
      this.entries.push(entry);
      resolve();
    };
    this.#waiting.push({ line: `${JSON.stringify(entry)}\n`, written, lost: reject });
    this.#writing ??= this.#writeAll();
    return promise;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      try {
        await this.#file.appendFile(group.map(({ line }) => line).join(''));
        await this.#file.datasync();
        group.forEach(({ written }) => written());
      } catch (error) {
        group.forEach(({ lost }) => lost(error));
      }
    }
    this.#writing = null;
  }
}
