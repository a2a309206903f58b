import table from './holidays.json' with { type: 'json' };

export type DayKind = { kind: 'working_day' } | { kind: 'holiday'; name: string } | { kind: 'unknown' };

const holidaysByCountry: Readonly<Record<string, Readonly<Record<string, string>>>> = table.holidays;

/** What an ISO date is in a country; `unknown` beyond the table, which ends in 2030. */
export function dayKind(country: string, isoDate: string): DayKind {
  const holidays = holidaysByCountry[country];
  const year = Number(isoDate.slice(0, 4));
  if (!holidays || year < table.firstYear || year > table.lastYear) return { kind: 'unknown' };
  const name = holidays[isoDate];
  return name === undefined ? { kind: 'working_day' } : { kind: 'holiday', name };
}
