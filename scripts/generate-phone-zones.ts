/**
 * Writes src/lead/identity/phone-zone.json from libphonenumber's resources/timezones/map_data.txt (Apache-2.0):
 *   node scripts/generate-phone-zones.ts <map_data.txt>
 * A prefix whose answer follows from a shorter one is left out; "" says that the zone cannot be told.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** The Spanish-speaking countries, Brazil, Portugal and the North American plan (US, PR, DO). */
const callingCodes = [
  '1',
  '34',
  '51',
  '52',
  '53',
  '54',
  '55',
  '56',
  '57',
  '58',
  '240',
  '351',
  '502',
  '503',
  '504',
].concat(['505', '506', '507', '591', '593', '595', '598']);

/** Where map_data.txt is behind the law or too coarse. An empty zone says "cannot be told". */
const corrections: { source: string; zone: string; prefixes: string[] }[] = [
  {
    source: 'CLDR alias; Nicaragua has no daylight saving',
    zone: 'America/Managua',
    prefixes: ['505'],
  },
  {
    source: 'tzdata 2022f: Chihuahua is on UTC-6 since 30 October 2022; area codes as in geocoding/en/52.txt',
    zone: 'America/Chihuahua',
    prefixes: ['614', '621', '625', '627', '628', '629', '635', '636', '639', '648', '649', '652', '659'].map(
      (areaCode) => `52${areaCode}`,
    ),
  },
  {
    source:
      'Ley de los Husos Horarios of 28 October 2022: the border municipalities of Coahuila and Tamaulipas keep the daylight saving time of the United States; area codes as in geocoding/es/52.txt',
    zone: 'America/Matamoros',
    prefixes: ['52862', '52868', '52891', '52897'],
  },
  {
    source: 'geocoding/es/52.txt: the second area code of Ciudad Juárez',
    zone: 'America/Ciudad_Juarez',
    prefixes: ['52657'],
  },
  { source: 'IFT: the second area code of Tijuana', zone: 'America/Tijuana', prefixes: ['52663'] },
  {
    source: 'tzdata: Magallanes keeps UTC-3 all year',
    zone: 'America/Punta_Arenas',
    prefixes: ['5661'],
  },
  {
    source: 'tzdata 2025b: Aysén keeps UTC-3 all year',
    zone: 'America/Coyhaique',
    prefixes: ['5667'],
  },
  {
    source: 'Anatel area codes: all but the states below keep UTC-3',
    zone: 'America/Sao_Paulo',
    prefixes: ['55'],
  },
  { source: 'Anatel: Mato Grosso', zone: 'America/Cuiaba', prefixes: ['5565', '5566'] },
  { source: 'Anatel: Mato Grosso do Sul', zone: 'America/Campo_Grande', prefixes: ['5567'] },
  { source: 'Anatel: Acre', zone: 'America/Rio_Branco', prefixes: ['5568'] },
  { source: 'Anatel: Rondônia', zone: 'America/Porto_Velho', prefixes: ['5569'] },
  { source: 'Anatel: Manaus', zone: 'America/Manaus', prefixes: ['5592'] },
  { source: 'Anatel: Roraima', zone: 'America/Boa_Vista', prefixes: ['5595'] },
  { source: 'tzdata: the interior of Amazonas has two times', zone: '', prefixes: ['5597'] },
];

/** Old names of map_data.txt that tzdata keeps only as links. */
const currentNames: Record<string, string> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
};

const corrected = corrections.flatMap((correction) => correction.prefixes.map((p) => [p, correction.zone] as const));

function readTable(path: string): Map<string, string> {
  const lines = readFileSync(path, 'utf8').split('\n');
  const known = lines
    .filter((line) => /^\d+\|/.test(line))
    .map((line) => line.split('|') as [string, string])
    .filter(([prefix]) => callingCodes.some((code) => prefix.startsWith(code)) && !prefix.startsWith('55'));
  return new Map([...known.map(([prefix, zones]) => [prefix, oneZone(zones.split('&'))] as const), ...corrected]);
}

/** The zone, when all zones named show the same clock on the 15th of every month; else "". */
function oneZone(zones: string[]): string {
  const first = zones[0] ?? '';
  const clocks = new Set(zones.map((zone) => yearOfClocks(zone)));
  return clocks.size === 1 ? (currentNames[first] ?? first) : '';
}

function yearOfClocks(zone: string): string {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return Array.from({ length: 12 }, (_, month) => clock.format(Date.UTC(2026, month, 15, 12))).join();
}

function withoutRepetition(table: Map<string, string>): [string, string][] {
  return [...table].filter(([prefix, zone]) => zone !== inherited(table, prefix)).toSorted(byFirst);
}

/** In the order of code units, whatever the machine's language. */
function byFirst([one]: [string, string], [other]: [string, string]): number {
  return one < other ? -1 : 1;
}

function inherited(table: Map<string, string>, prefix: string): string | undefined {
  for (let length = prefix.length - 1; length > 0; length -= 1) {
    const zone = table.get(prefix.slice(0, length));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

const [path] = process.argv.slice(2);
if (!path) throw new Error('Name the map_data.txt to read.');
const byZone = Object.groupBy(withoutRepetition(readTable(path)), ([, zone]) => zone);
const sheet = Object.entries(byZone).map(([zone, rows = []]): [string, string] => [
  zone,
  rows.map(([prefix]) => prefix).join(' '),
]);
const target = new URL('../src/lead/identity/phone-zone.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(Object.fromEntries(sheet.toSorted(byFirst)), null, 2)}\n`);
