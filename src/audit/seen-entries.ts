/** Which entries a reader was given, as far as they may be read again: those that are not known to be sealed. */
export class SeenEntries {
  /** Since the last batch. */
  #recent = new Set<string>();
  #earlier = new Set<string>();

  /** Whether this entry is seen for the first time. */
  add(id: string): boolean {
    if (this.#recent.has(id) || this.#earlier.has(id)) return false;
    this.#recent.add(id);
    return true;
  }

  /** These are sealed, and the feed has told of it: nobody tells them again. */
  forget(ids: readonly string[]): void {
    for (const id of ids) {
      this.#recent.delete(id);
      this.#earlier.delete(id);
    }
  }

  /** A batch was sealed. It took all that was committed when the one before it was, unless it was full. */
  forgetSealed(isFull: boolean): void {
    this.#earlier = isFull ? new Set([...this.#earlier, ...this.#recent]) : this.#recent;
    this.#recent = new Set();
  }
}
