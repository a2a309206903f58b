import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../src/lead/import/csv/records/detect-delimiter.ts';
import type { Delimiter } from '../../src/lead/import/csv/records/parse-record.ts';
import { readRows, type SourceRow } from '../../src/lead/import/csv/records/read-rows.ts';
import { turnsDuring } from '../support/turns.ts';

const folder = new URL('../../../shared/data/csv/', import.meta.url);
if (!existsSync(folder)) console.info('CSV vectors left out: shared/data is not beside the project');

async function* inPieces<T>(...pieces: T[]) {
  yield* pieces;
}

async function rowsOf(text: string, { delimiter, size = 7 }: { delimiter?: Delimiter; size?: number } = {}) {
  const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
  const rows: SourceRow[] = [];
  for await (const row of readRows(inPieces(...pieces), delimiter ? { delimiter } : {})) rows.push(row);
  return rows;
}

describe('rows of a delimited text', () => {
  it('keep quoted delimiters, quotes and line ends, and know the line they begin on', async () => {
    const rows = await rowsOf('Nombre;Notas\r\n"Díaz; Ana";"dijo ""sí""\r\ny colgó"\r\n\r\nLuis;"" \r\n');
    expect(rows).toEqual([
      { line: 1, cells: ['Nombre', 'Notas'], problem: null },
      { line: 2, cells: ['Díaz; Ana', 'dijo "sí"\r\ny colgó'], problem: null },
      { line: 5, cells: ['Luis', ''], problem: null },
    ]);
  });

  it('are reported, not thrown, when they are ragged; empty cells at the end are forgiven', async () => {
    const rows = await rowsOf('a,b\n1\n1,2,3\n1,2,,\n,,,\n');
    expect(rows.map((row) => row.problem)).toEqual([null, 'TOO_FEW_CELLS', 'TOO_MANY_CELLS', null]);
  });

  it('take a quote that closes nothing as it is written', async () => {
    const [, row] = await rowsOf('a,b,c\n1,"La "Casa" azul",5" de frente\n');
    expect(row?.cells).toEqual(['1', 'La "Casa" azul', '5" de frente']);
  });

  it('go on with the next line after a quote that is never closed', async () => {
    const rows = await rowsOf('a,b\n1,"abierta\n2,dos\n3,tres\n');
    expect(rows.map((row) => row.problem ?? row.cells[0])).toEqual(['a', 'QUOTE_NOT_CLOSED', '2', '3']);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 3, 4]);
  });

  it('hold a bounded part of the text, however long a row or an open quote is', async () => {
    const long = 'x'.repeat(300_000);
    const rows = await rowsOf(`a,b\n1,${long}\n2,"${'y\n'.repeat(40_000)}\n3,tres\n`, { size: 5000 });
    const problems = new Set(rows.map((row) => row.problem));
    expect(problems).toEqual(new Set([null, 'ROW_TOO_LONG', 'QUOTE_NOT_CLOSED', 'TOO_FEW_CELLS']));
    expect(rows.at(-1)).toEqual({ line: 40_004, cells: ['3', 'tres'], problem: null });
  });

  it('refuse a cell of more than 10,000 characters', async () => {
    const rows = await rowsOf(`a,b\n1,${'x'.repeat(10_001)}\n2,${'x'.repeat(10_000)}\n`, { size: 5000 });
    expect(rows.map((row) => row.problem)).toEqual([null, 'CELL_TOO_LONG', null]);
  });

  it('end when a thousand lines could not be read', async () => {
    const rows = await rowsOf(`a,b\n${'1,"abc\n'.repeat(3000)}`, { size: 5000 });
    expect(rows).toHaveLength(1002);
    expect(rows.at(-1)?.problem).toBe('FILE_GIVEN_UP');
  });

  it('let the source go when the reader stops early', async () => {
    let isClosed = false;
    async function* endless() {
      try {
        for (;;) yield 'a,b\n'.repeat(30_000);
      } finally {
        isClosed = true;
      }
    }
    for await (const row of readRows(endless())) if (row.line > 2) break;
    expect(isClosed).toBe(true);
  });
});

describe('reading rows', () => {
  it.each([
    ['many small rows', '1,2\n'.repeat(10_000), 20],
    ['many lines that cannot be read', '1,"abc\n'.repeat(1000), 1000],
  ])('gives all other work its turn among %s', async (_, rows, turns) => {
    expect(await turnsDuring(() => rowsOf(`a,b\n${rows}`, { size: 100_000 }))).toBeGreaterThanOrEqual(turns);
  });

  it('ends after as many characters as it may read, and shows no part of the row that is cut', async () => {
    const rows: SourceRow[] = [];
    const text = `a,b\n${'1,2\n'.repeat(50_000)}`;
    const pieces = inPieces(...(text.match(/[^]{1,70001}/g) ?? []));
    for await (const row of readRows(pieces, { most: 140_000 })) rows.push(row);
    expect(rows).toHaveLength(Math.floor((2 * 70_001) / 4));
    expect(rows.at(-1)?.cells).toEqual(['1', '2']);
  });

  it.each([
    ['line ends', '\n'],
    ['one row', 'x'],
    ['one open quote', '"y\n'],
  ])('reads no more than it may of a file of %s', async (_, letters) => {
    let pieces = 0;
    async function* endless() {
      for (; pieces < 1000; pieces++) yield letters.repeat(10_000);
    }
    for await (const row of readRows(endless(), { most: 200_000 })) void row;
    expect(pieces).toBeLessThan(30);
  });
});

describe('the delimiter', () => {
  it.each<[string, Delimiter]>([
    ['a,b\n1,2', ','],
    ['a;b\n1,5;2,5', ';'],
    ['a\tb\n1;x\t2;y', '\t'],
    ['Nombre;Notas, varias\nAna;"uno, dos"\nLuis;tres, cuatro, cinco\n', ';'],
    ['"a;b;c;d",e\n"f",g', ','],
    ['solo', ','],
    ['', ','],
  ])('of %j is %j', (sample, delimiter) => {
    expect(detectDelimiter(sample)).toBe(delimiter);
  });
});

describe.runIf(existsSync(folder))('rows, held against csv-spectrum', () => {
  const spectrum = new URL('csv-spectrum/', folder);
  const names = existsSync(folder) ? readdirSync(spectrum).filter((name) => name.endsWith('.csv')) : [];

  it.each(names)('reads %s', async (name) => {
    const [header, ...rows] = await rowsOf(readFileSync(new URL(name, spectrum), 'utf8'));
    const objects = rows.map((row) => Object.fromEntries(row.cells.map((cell, at) => [header?.cells[at], cell])));
    expect(objects).toEqual(JSON.parse(readFileSync(new URL(name.replace('.csv', '.json'), spectrum), 'utf8')));
  });
});

interface PapaCase {
  suite: string;
  description: string;
  input: string;
  config?: Record<string, unknown>;
  expected: { data: unknown[]; errors: { type: string }[] };
}

/** Settings of that parser which an import of leads does not have. */
const outOfScope = ['comments', 'dynamicTyping', 'preview', 'quoteChar', 'escapeChar', 'skipFirstNLines', 'header'];
const isOurs = ({ config = {} }: PapaCase) =>
  !outOfScope.some((setting) => setting in config) &&
  [undefined, ',', ';', '\t', '\n'].includes(config.delimiter as string);

const isBlank = (row: unknown) => (row as string[]).every((cell) => cell.trim() === '');

describe.runIf(existsSync(folder))('rows, held against the cases of papaparse', () => {
  const file = new URL('papaparse/cases.json', folder);
  const all = existsSync(folder) ? (JSON.parse(readFileSync(file, 'utf8')) as PapaCase[]) : [];
  const isMalformed = (c: PapaCase) => c.expected.errors.some((error) => error.type === 'Quotes');
  const wellFormed = all.filter((c) => isOurs(c) && !isMalformed(c));

  it.each(wellFormed)('agrees on: $description', async ({ input, expected }) => {
    const cells = (await rowsOf(input)).map((row) => row.cells);
    expect(cells).toEqual(expected.data.filter((row) => !isBlank(row)));
  });

  it.each(all.filter(isMalformed))('reports instead of swallowing the file: $description', async ({ input }) => {
    const [first, ...rest] = await rowsOf(input);
    expect(first?.problem).toBe('QUOTE_NOT_CLOSED');
    expect(rest.length).toBeGreaterThan(0);
  });

  it('leaves out only what belongs to settings an import does not have', () => {
    expect({ all: all.length, ours: all.filter(isOurs).length }).toEqual({ all: 79, ours: 52 });
  });
});
