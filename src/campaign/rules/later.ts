/** The last time a Date can hold; beyond it every comparison is false, and a far step would run at once. */
const lastTime = 8_640_000_000_000_000;

/** `start` plus so many milliseconds. */
export function later(start: Date, milliseconds: number): Date {
  return new Date(Math.min(start.getTime() + milliseconds, lastTime));
}
