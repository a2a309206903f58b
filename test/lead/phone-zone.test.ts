import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { otherZonesOf } from '../../src/lead/identity/other-zones.ts';
import { phoneZone } from '../../src/lead/identity/phone-zone.ts';
import prefixesByZone from '../../src/lead/identity/phone-zone.json' with { type: 'json' };

const folder = new URL('../../../shared/data/phones/', import.meta.url);
if (!existsSync(folder)) console.info('phone zone examples left out: shared/data is not beside the project');

describe('phone zone', () => {
  it.each<[string, string, string | null]>([
    ['Mexico City', '+525512345678', 'America/Mexico_City'],
    ['Tijuana', '+526641234567', 'America/Tijuana'],
    ['Cancún', '+529981234567', 'America/Cancun'],
    ['Chihuahua, which left mountain time in 2022', '+526141234567', 'America/Chihuahua'],
    ['Ciudad Juárez', '+526561234567', 'America/Ciudad_Juarez'],
    ['Ciudad Juárez, by its second code', '+526571234567', 'America/Ciudad_Juarez'],
    ['Tijuana, by its second code', '+526631234567', 'America/Tijuana'],
    ['Mexicali', '+526861234567', 'America/Tijuana'],
    ['San Luis Río Colorado, which has no summer time', '+526531234567', 'America/Mazatlan'],
    ['Ojinaga', '+526261234567', 'America/Ojinaga'],
    ['Allende', '+528621234567', 'America/Matamoros'],
    ['Nuevo Laredo', '+528671234567', 'America/Matamoros'],
    ['Matamoros', '+528681234567', 'America/Matamoros'],
    ['Ciudad Acuña', '+528771234567', 'America/Matamoros'],
    ['Piedras Negras', '+528781234567', 'America/Matamoros'],
    ['Ciudad Camargo, Tamaulipas', '+528911234567', 'America/Matamoros'],
    ['Valle Hermoso', '+528941234567', 'America/Matamoros'],
    ['Miguel Alemán', '+528971234567', 'America/Matamoros'],
    ['Reynosa and Río Bravo', '+528991234567', 'America/Matamoros'],
    ['Sabinas, which is not at the border', '+528611234567', 'America/Mexico_City'],
    ['Argentina, by its present name', '+5491123456789', 'America/Argentina/Buenos_Aires'],
    ['a Chilean mobile', '+56961234567', 'America/Santiago'],
    ['Punta Arenas', '+56612221234', 'America/Punta_Arenas'],
    ['Coyhaique', '+56672221234', 'America/Coyhaique'],
    ['Rapa Nui', '+56322100123', 'America/Santiago'],
    ['Madrid', '+34912345678', 'Europe/Madrid'],
    ['Las Palmas', '+34928123456', 'Atlantic/Canary'],
    ['Colombia', '+573001234567', 'America/Bogota'],
    ['Nicaragua, which has no summer time', '+50521234567', 'America/Managua'],
    ['São Paulo', '+5511961234567', 'America/Sao_Paulo'],
    ['Recife, on the clock of São Paulo', '+558121234567', 'America/Sao_Paulo'],
    ['Manaus', '+559221234567', 'America/Manaus'],
    ['New York', '+12125550123', 'America/New_York'],
    ['San Juan', '+17872345678', 'America/Puerto_Rico'],
    ['the interior of Amazonas, which has two times', '+559733431234', null],
    ['a Portuguese mobile, which may be in the Azores', '+351912345678', null],
    ['a country that is not in the table', '+442087654321', null],
    ['no number at all', '+', null],
  ])('of %s', (_, e164, zone) => {
    expect(phoneZone(e164)).toBe(zone);
  });

  it.each<[string, string, string[]]>([
    ['a Spanish mobile', '+34612345678', ['Atlantic/Canary']],
    ['another Spanish mobile', '+34712345678', ['Atlantic/Canary']],
    ['Madrid', '+34912345678', []],
    ['Las Palmas', '+34928123456', []],
    ['a Chilean mobile', '+56961234567', ['America/Punta_Arenas', 'Pacific/Easter']],
    ['an Ecuadorian mobile', '+593991234567', ['Pacific/Galapagos']],
    ['Anáhuac and Lampazos', '+528731234567', ['America/Matamoros']],
    ['Nuevo Casas Grandes and Janos', '+526361234567', ['America/Ciudad_Juarez']],
    ['Mexico City', '+525512345678', []],
  ])('may be another for %s', (_, e164, zones) => {
    expect(otherZonesOf(e164)).toEqual(zones);
    const all = zones.map((timeZone) => new Intl.DateTimeFormat('en', { timeZone }).format(0));
    expect(all).toHaveLength(zones.length);
  });

  it('names only zones this platform knows', () => {
    const zones = Object.keys(prefixesByZone).filter(Boolean);
    const known = zones.filter((zone) => new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '');
    expect(known).toEqual(zones);
  });
});

describe.runIf(existsSync(folder))('phone zone, held against the example numbers', () => {
  it('finds a zone for every example of a country with one time', () => {
    const text = existsSync(folder) ? readFileSync(new URL('example-numbers.json', folder), 'utf8') : '[]';
    const examples = JSON.parse(text) as { region: string; type: string; e164: string }[];
    const oneTime = ['AR', 'BO', 'CO', 'CR', 'CU', 'GT', 'HN', 'NI', 'PA', 'PE', 'PY', 'SV', 'UY', 'VE'];
    const lines = examples.filter((e) => oneTime.includes(e.region));
    expect(lines.length).toBeGreaterThanOrEqual(oneTime.length);
    expect(lines.filter((line) => phoneZone(line.e164) === null)).toEqual([]);
  });
});
