/** Epoch milliseconds with their fractions; the same clock in all processes of a machine. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
