import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phoneZone } from '../../src/lead/phone-zone.ts';
import prefixesByZone from '../../src/lead/phone-zone.json' with { type: 'json' };

const folder = new URL('../../../shared/data/phones/', import.meta.url);
if (!existsSync(folder)) console.info('phone zone examples left out: shared/data is not beside the project');

describe('phone zone', () => {
  it.each<[string, string, string | null, string | null]>([
    ['Mexico City', '+525512345678', 'America/Mexico_City', 'MX'],
    ['Tijuana', '+526641234567', 'America/Tijuana', 'MX'],
    ['Cancún', '+529981234567', 'America/Cancun', 'MX'],
    ['Chihuahua, which left mountain time in 2022', '+526141234567', 'America/Chihuahua', 'MX'],
    ['Ciudad Juárez', '+526561234567', 'America/Ciudad_Juarez', 'MX'],
    ['Argentina, by its present name', '+5491123456789', 'America/Argentina/Buenos_Aires', 'AR'],
    ['a Chilean mobile', '+56961234567', 'America/Santiago', 'CL'],
    ['Punta Arenas', '+56612221234', 'America/Punta_Arenas', 'CL'],
    ['Coyhaique', '+56672221234', 'America/Coyhaique', 'CL'],
    ['Rapa Nui', '+56322100123', 'America/Santiago', 'CL'],
    ['Madrid', '+34912345678', 'Europe/Madrid', 'ES'],
    ['Las Palmas', '+34928123456', 'Atlantic/Canary', 'ES'],
    ['Colombia', '+573001234567', 'America/Bogota', 'CO'],
    ['Nicaragua, which has no summer time', '+50521234567', 'America/Managua', 'NI'],
    ['São Paulo', '+5511961234567', 'America/Sao_Paulo', 'BR'],
    ['Recife, on the clock of São Paulo', '+558121234567', 'America/Sao_Paulo', 'BR'],
    ['Manaus', '+559221234567', 'America/Manaus', 'BR'],
    ['New York', '+12125550123', 'America/New_York', 'US'],
    ['San Juan', '+17872345678', 'America/Puerto_Rico', 'PR'],
    ['the interior of Amazonas, which has two times', '+559733431234', null, 'BR'],
    ['a Portuguese mobile, which may be in the Azores', '+351912345678', null, 'PT'],
    ['a country that is not in the table', '+442087654321', null, 'GB'],
    ['no number at all', '+', null, null],
  ])('of %s', (_, e164, zone, country) => {
    expect(phoneZone(e164)).toEqual({ zone, country });
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
    expect(lines.filter((line) => phoneZone(line.e164).zone === null)).toEqual([]);
  });
});
