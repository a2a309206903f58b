/** Tells again only after a while: what fails again and again, all for one reason, needs one line. */
export function sparsely<T extends unknown[]>(every: number, tell: (...told: T) => void): (...told: T) => void {
  let quietUntil = -Infinity;
  return (...told) => {
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + every;
    tell(...told);
  };
}
