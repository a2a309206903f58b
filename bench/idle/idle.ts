import { setTimeout } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';

const settling = 10_000;
const watched = 60_000;
const maxCommands = 5;

/** As `serverStatus` counts them: the monitoring of the driver is among `command`. */
const kinds = ['insert', 'query', 'update', 'delete', 'getmore', 'command'] as const;
type Counts = Record<(typeof kinds)[number], number>;

/**
 * Commands a second that MongoDB gets from an installation (ROLE=all) without a broker, beside those of a driver that is
 * only connected.
 */
export async function idle(place: Place): Promise<Outcome> {
  const connected = await commandsPerSecond(place.db);
  const program = await place.start('support/cadencia-server.js', {
    env: { DATABASE_URL: place.databaseUrl, ROLE: 'all', PORT: '0', LOG_LEVEL: 'error' },
  });
  await setTimeout(settling);
  const both = await commandsPerSecond(place.db);
  await program.stop();
  const kindsOfCadencia = Object.fromEntries(kinds.map((kind) => [kind, both[kind] - connected[kind]])) as Counts;
  const [alone, cadencia] = [sum(connected), sum(kindsOfCadencia)];
  return {
    ratio: cadencia / alone,
    of: 'commands a second of an installation without a broker over those of a driver that is only connected',
    goal: { of: 'commands a second', atMost: maxCommands, measured: cadencia },
    inShort: `${cadencia.toFixed(1)} commands a second`,
    rounds: 1,
    table: [row('driver', connected), row('Cadencia', kindsOfCadencia)],
    figures: { connected, cadencia: kindsOfCadencia },
  };
}

async function commandsPerSecond(db: Db): Promise<Counts> {
  const before = await countedBy(db);
  await setTimeout(watched);
  const after = await countedBy(db);
  return Object.fromEntries(kinds.map((kind) => [kind, (1000 * (after[kind] - before[kind])) / watched])) as Counts;
}

async function countedBy(db: Db): Promise<Counts> {
  const { opcounters } = await db.admin().serverStatus();
  return Object.fromEntries(kinds.map((kind) => [kind, Number(opcounters[kind])])) as Counts;
}

function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, one) => total + one, 0);
}

function row(what: string, counts: Counts): Record<string, string | number> {
  return { what, ...counts, 'all a second': sum(counts) };
}
