import { type Ask } from './ask.ts';
import type { Path } from './paths.ts';
import { requestWithout } from './requests.ts';
import type { Settled } from './settle-broker.ts';

/** What a request names: something of the caller's, of the other broker, or of nobody. */
export interface Values {
  own: string;
  foreign: string;
  missing: string;
}

/** One of the two brokers, and how its owner asks. */
export interface Side {
  broker: Settled;
  ask: Ask;
}

export async function valuesOf(path: Path, own: Side, foreign: Side, index = 0): Promise<Values> {
  if (path.names === 'cursor') return cursorsOf(path, own, foreign, index);
  const value = foreign.broker.ids[path.names][index]!;
  return { own: own.broker.ids[path.names][index]!, foreign: value, missing: missingLike(value, foreign.broker) };
}

/** A value of the same form that nobody has; of an id only the end differs, so that it has the same place in every order. */
function missingLike(value: string, { mark, digit }: Settled): string {
  if (value.includes(mark)) return value.replace(mark, 'gorrionq7');
  if (value.startsWith('+')) return value.replace(new RegExp(`${digit}(\\d)$`), '9$1');
  return (
    value.slice(0, -4) + value.slice(-4).replaceAll(/[0-9a-f]/g, (digit16) => (15 - parseInt(digit16, 16)).toString(16))
  );
}

/** The other broker's cursor with the mark of the caller's list: what somebody sends who knows how cursors are made. */
async function cursorsOf(path: Path, own: Side, foreign: Side, index: number): Promise<Values> {
  const mine = await firstCursor(path, own, index);
  const theirs = await firstCursor(path, foreign, index);
  const [value, id, list] = [theirs[0], String(theirs[1]), mine[2]];
  const missing = missingLike(id, foreign.broker);
  return { own: encode(mine), foreign: encode([value, id, list]), missing: encode([value, missing, list]) };
}

async function firstCursor(path: Path, { broker, ask }: Side, index: number): Promise<unknown[]> {
  const answer = await ask(requestWithout(path, broker, index));
  const cursor = /"cursor":"([\w-]+)"/.exec(answer)?.[1];
  if (!cursor) throw new Error(`${path.place}: a list of less than two rows shows nothing: ${answer.slice(0, 500)}`);
  return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
}

function encode(parts: unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}
