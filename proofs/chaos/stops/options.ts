export interface StopsOptions {
  /** Steps that are due at once. */
  enrolments: number;
  /** Calls under way as the stop comes. */
  calls: number;
  /** Milliseconds in which the stop takes hold. */
  within: number;
  /** Seconds after which the steps are due: longer than the import takes. */
  beginAfter: number;
}
