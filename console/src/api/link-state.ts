/** Whether the live connection stands: not needed yet, open, or gone and being opened again. */
export type Link = 'idle' | 'live' | 'lost';

/** The state of the socket, as a store that components and streams can follow. */
export class LinkState {
  #link: Link = 'idle';
  readonly #listeners = new Set<() => void>();

  get = (): Link => this.#link;

  set(link: Link): void {
    if (link === this.#link) return;
    this.#link = link;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
