const shortest = 20_000;
/** To go on in another turn reads the file again up to where it stopped: most of the time should go into the rest. */
const timesTheReading = 4;

/** How long one import goes on while others wait for theirs: 20 seconds, and longer the longer it took to find where it stopped. */
export class ImportTurn {
  readonly #opened = performance.now();
  #end: number | null = null;

  /** There are rows that were not done before. */
  begin(): void {
    const reading = performance.now() - this.#opened;
    this.#end ??= performance.now() + Math.max(shortest, timesTheReading * reading);
  }

  /** Nobody gives way when nobody waits. */
  async isOver(doesOneWait: () => Promise<boolean>): Promise<boolean> {
    if (performance.now() < this.#end!) return false;
    if (await doesOneWait()) return true;
    this.#end = performance.now() + shortest;
    return false;
  }
}
