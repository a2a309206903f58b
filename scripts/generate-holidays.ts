import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import HolidayCalendar from 'date-holidays';

const countries = ['AR', 'CO', 'ES', 'MX'];
const firstYear = 2026;
const lastYear = 2030;

/** What the calendar does not have yet: the change of government moved from 1 December (Ley Federal del Trabajo, 74 VII). */
const additions: Record<string, Record<string, string>> = {
  MX: { '2030-10-01': 'Transmisión del Poder Ejecutivo Federal' },
};

interface HolidayTable {
  attribution: string;
  firstYear: number;
  lastYear: number;
  /** Country → ISO date → name. */
  holidays: Record<string, Record<string, string>>;
}

/** National public holidays as `date-holidays` knows them. */
export function holidayTable(): HolidayTable {
  return {
    attribution:
      'date-holidays (https://github.com/commenthol/date-holidays), data CC-BY-3.0; 1 October 2030 (MX) added',
    firstYear,
    lastYear,
    holidays: Object.fromEntries(countries.map((country) => [country, holidaysOf(country)])),
  };
}

function holidaysOf(country: string): Record<string, string> {
  const calendar = new HolidayCalendar(country);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, year) => firstYear + year);
  const holidays = years.flatMap((year) => calendar.getHolidays(year, 'es'));
  const days = holidays
    .filter(({ type }) => type === 'public')
    .map(({ date, name }): [string, string] => [date.slice(0, 10), name])
    .concat(Object.entries(additions[country] ?? {}));
  return Object.fromEntries(days.toSorted(([one], [other]) => one.localeCompare(other)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('../src/contact-policy/rules/holidays.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(holidayTable(), null, 2)}\n`);
}
