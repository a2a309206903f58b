/**
 * The requests of one transaction, one after the other whatever its callers do. The driver sends each with
 * `startTransaction` until the first is answered, and the server takes the second of them for a fault of ours.
 */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();
  #isOver = false;

  run<T>(request: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(() => {
      if (this.#isOver) throw new Error('a request of a transaction that was given up');
      return request();
    });
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** What still waits is never sent: the driver would send it outside the transaction. */
  giveUp(): void {
    this.#isOver = true;
  }
}
