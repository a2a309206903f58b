import { setImmediate } from 'node:timers/promises';

const sampleSize = 64 * 1024;

/** How much is decoded, and worked on by who asked for it, before all other work of the process has its turn. */
const pieceSize = 64 * 1024;

/**
 * Decodes a spreadsheet export as it streams: UTF-8 or UTF-16 by its mark, else UTF-8 while it is valid, else
 * Windows-1252, which Excel writes on Spanish Windows and which contains Latin-1.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const source = inPieces(chunks);
  const sample = await readSample(source);
  const decode = decoderFor(sample);
  yield decode(sample.bytes, sample.isWhole);
  if (sample.isWhole) return;
  for await (const piece of source) yield decode(piece, false);
  yield decode(new Uint8Array(), true);
}

/** The database hands out many chunks at once: without a turn in between, nobody else is served until they are read. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += pieceSize) {
      yield chunk.subarray(from, from + pieceSize);
      await setImmediate();
    }
}

interface Sample {
  bytes: Uint8Array;
  isWhole: boolean;
}

async function readSample(source: AsyncIterator<Uint8Array>): Promise<Sample> {
  const parts: Uint8Array[] = [];
  for (let size = 0; size < sampleSize;) {
    const next = await source.next();
    if (next.done) return { bytes: Buffer.concat(parts), isWhole: true };
    parts.push(next.value);
    size += next.value.length;
  }
  return { bytes: Buffer.concat(parts), isWhole: false };
}

type Decode = (bytes: Uint8Array, isLast: boolean) => string;

function decoderFor(sample: Sample): Decode {
  const [first, second] = sample.bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be');
  return isUtf8(sample.bytes, sample.isWhole) ? decodeUtf8() : decodeAs('windows-1252');
}

function decodeAs(encoding: string): Decode {
  const decoder = new TextDecoder(encoding);
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
}

/**
 * A long plain start may hide that the file is Windows-1252: the first piece with a byte above ASCII decides. After a
 * real UTF-8 letter a broken one is damage, and shows as U+FFFD.
 */
function decodeUtf8(): Decode {
  let decode = decodeAs('utf-8');
  let isPlainSoFar = true;
  return (bytes, isLast) => {
    if (isPlainSoFar && bytes.some((byte) => byte >= 0x80)) {
      isPlainSoFar = false;
      if (!isUtf8(bytes, false)) decode = decodeAs('windows-1252');
    }
    return decode(bytes, isLast);
  };
}

/** Unless the bytes are whole, their last letter may be cut. */
function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}
