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

  /** A batch was sealed. It took all that was committed when the one before it was, unless it was full. */
  forgetSealed(isFull: boolean): void {
    this.#earlier = isFull ? new Set([...this.#earlier, ...this.#recent]) : this.#recent;
    this.#recent = new Set();
  }
}
