import type { CountryCode } from 'libphonenumber-js/max';

/** Where and when a row is read: at the broker's. */
export interface RowPlace {
  /** Whose order of day and month the file has, and where numbers and amounts are read when the row names no country. */
  country: CountryCode;
  /** `YYYY-MM-DD` in the broker's zone; a consent of a later day is refused. */
  today: string;
}
