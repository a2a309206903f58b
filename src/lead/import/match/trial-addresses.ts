/** Ids of the people of a trial by e-mail address, the oldest first. All rows of a file may share one. */
export class TrialAddresses {
  readonly #ids = new Map<string, string[]>();

  move(id: string, from: string | null, to: string): void {
    const left = this.#ids.get(from ?? '') ?? [];
    const place = placeOf(left, id);
    if (left[place] === id) left.splice(place, 1);
    const ids = this.#ids.get(to) ?? [];
    ids.splice(placeOf(ids, id), 0, id);
    this.#ids.set(to, ids);
  }

  oldest(address: string, most: number): string[] {
    return this.#ids.get(address)?.slice(0, most) ?? [];
  }
}

/** Where an id is in a sorted list, or would be. */
function placeOf(ids: readonly string[], id: string): number {
  let [from, to] = [0, ids.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ids[middle]! < id) from = middle + 1;
    else to = middle;
  }
  return from;
}
