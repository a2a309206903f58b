import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { findNumbers, readNumber } from '../../src/agent/spanish/read-number.ts';
const dir = new URL('../../../shared/data/es/', import.meta.url);
const load = (f: string) => JSON.parse(readFileSync(new URL(f, dir), 'utf8'));
it('x', () => {
  let ok = 0; const d = load('duckling-numerals.json');
  for (const e of d) { const f = findNumbers(e.text, ['es-MX'].includes(e.locale) ? 'point' : 'comma'); if (f.length===1 && f[0]!.value === e.number) ok++; else console.log(e.text, e.number, f.map(x=>x.value)); }
  console.log('duckling', ok, d.length);
  for (const [file, mark] of [['recognizers-numbers.json','comma'],['recognizers-numbers-mexico.json','point']] as const) {
    let n=0, good=0;
    for (const e of load(file)) { 
      const want = e.Results.map((r: any)=>Number(String(r.Resolution.value).replace(',','.'))); const got = findNumbers(e.Input, mark).map(x=>x.value);
      n++; if (JSON.stringify(want)===JSON.stringify(got)) good++; else console.log(e.Input, want, got);
    }
    console.log(file, good, n);
  }
});
