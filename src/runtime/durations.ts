/** Durations in milliseconds. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The first instant of the instant's day, in UTC, or of the day that is so many days later. */
export function startOfDay(at: Date, daysLater = 0): Date {
  return new Date((Math.floor(at.getTime() / DAY) + daysLater) * DAY);
}
