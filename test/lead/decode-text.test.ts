import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/lead/import/csv/records/decode-text.ts';
import { turnsDuring } from '../support/turns.ts';

async function* inPieces<T>(...pieces: T[]) {
  yield* pieces;
}

describe('decoding', () => {
  const text = 'Nombre;Año\nMuñoz;“€”\n';
  const windows1252 = Buffer.from(text, 'latin1');
  windows1252.set([0x93, 0x80, 0x94], text.indexOf('“'));
  const bom = Buffer.from([0xef, 0xbb, 0xbf]);
  const longStart = Buffer.alloc(70_000, 'a');

  it.each<[string, Uint8Array[], string]>([
    ['UTF-8', [Buffer.from(text)], text],
    ['UTF-8 with its mark', [bom, Buffer.from(text)], text],
    ['UTF-8 cut inside a letter', [...Buffer.from(text)].map((byte) => Buffer.of(byte)), text],
    ['UTF-16 as Excel writes it', [Buffer.from(`\ufeff${text}`, 'utf16le')], text],
    ['Windows-1252', [windows1252], text],
    ['Windows-1252 that ends in an accent', [Buffer.from('Muñiz, José', 'latin1')], 'Muñiz, José'],
    ['Windows-1252 after a long plain start', [longStart, windows1252], longStart.toString() + text],
    ['UTF-8 after a long plain start', [longStart, Buffer.from(text)], longStart.toString() + text],
    [
      'UTF-8 with a damaged letter',
      [Buffer.from(text), longStart, Buffer.of(0xf1)],
      `${text}${longStart.toString()}\ufffd`,
    ],
    ['nothing', [], ''],
  ])('reads %s', async (_, chunks, expected) => {
    let decoded = '';
    for await (const piece of decodeText(inPieces(...chunks))) decoded += piece;
    expect(decoded).toBe(expected);
  });

  it('gives all other work its turn after every 64 KB, also when all of it is there at once', async () => {
    const turns = await turnsDuring(async () => {
      for await (const _ of decodeText(inPieces(Buffer.alloc(2 * 1024 * 1024, '\n'))));
    });
    expect(turns).toBeGreaterThanOrEqual(30);
  });
});
