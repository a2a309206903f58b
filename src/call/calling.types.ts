/** How this installation calls, the same for all brokers. */
export interface Calling {
  /** The number to call from, E.164, for brokers without one of their own; null: such brokers cannot call. */
  callerNumber: string | null;
  /** New calls a second for one sender account. */
  callsPerSecond: number;
  /** Calls on the line at once, of all brokers together. */
  maxConcurrentCalls: number;
  /** How many times faster than life the clock of a call runs; above 1 only beside a sandbox that plays as fast. */
  speed: number;
}
