import { KeyedCount, type Release } from './keyed-count.ts';
import { limits } from './numbers.ts';

export interface HalfSentBody {
  address: string;
  /** As announced; as many as a body may have when it is sent without a length. */
  bytes: number;
  /** Ends its connection. */
  end: () => void;
}

/**
 * The bodies that are on their way to this process: so many of an address, and so many bytes of all. Past the second bound
 * the address with the most bytes gives up its oldest body, so that whoever sends little is served however many do not.
 */
export class HalfSentBodies {
  readonly #bytes = new KeyedCount();
  /** By address, the oldest first. */
  readonly #bodies = new Map<string, Map<HalfSentBody, Release>>();
  #total = 0;

  /** Answers what to call when the body has come or its connection is gone; null when there is no room for it. */
  open(body: HalfSentBody): Release | null {
    const { address, bytes } = body;
    const ofAddress = this.#bodies.get(address) ?? new Map<HalfSentBody, Release>();
    if (ofAddress.size >= limits.bodiesOfAddress) return null;
    while (this.#total + bytes > limits.bodiesBytes) {
      const largest = this.#largest();
      if (this.#bytes.of(largest) <= this.#bytes.of(address) + bytes) return null;
      this.#endOldest(largest);
    }
    this.#total += bytes;
    const close = this.#bytes.take(address, () => this.#forget(body), bytes);
    this.#bodies.set(address, ofAddress.set(body, close));
    return close;
  }

  #forget(body: HalfSentBody): void {
    this.#total -= body.bytes;
    const ofAddress = this.#bodies.get(body.address)!;
    ofAddress.delete(body);
    if (ofAddress.size === 0) this.#bodies.delete(body.address);
  }

  #largest(): string {
    let largest = '';
    for (const address of this.#bodies.keys()) if (this.#bytes.of(address) > this.#bytes.of(largest)) largest = address;
    return largest;
  }

  #endOldest(address: string): void {
    const [oldest] = this.#bodies.get(address)!;
    const [body, close] = oldest!;
    close();
    body.end();
  }
}
