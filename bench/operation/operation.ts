import type { Outcome } from '../support/bench.types.ts';
import type { Place } from '../support/place.ts';
import { doorNames, openDoor, openServers, type Door, type DoorName } from './doors.ts';
import { measureMoves, moveAll, type Round } from './measure-moves.ts';
import { requireSameWrites } from './same-writes.ts';
import { seedLeads } from './seed-leads.ts';

const rounds = 12;
const maxCpu = 2;
const many = 32;
const movesAlone = 100;
const movesOfEachOfMany = 12;
const warmUpMovesOfEach = 12;

interface Measured {
  alone: Round[];
  many: Round[];
}

/**
 * A mutation with its audit entries, stage transition and reactions (which look for campaigns and find none), one after
 * another and 32 at once, beside the same documents written by the bare driver in one transaction behind a small HTTP
 * server, and behind an Apollo server. They take turns; the lowest round of each counts. Cadencia's
 * process also follows the audit log for its subscribers meanwhile, as it always does.
 */
export async function operation(place: Place): Promise<Outcome> {
  const { apiKey, leadIds } = await seedLeads(place.databaseUrl, many * doorNames.length);
  const servers = await openServers(place);
  const doors: Door[] = [];
  for (const [n, name] of doorNames.entries()) {
    doors.push(await openDoor(name, servers, apiKey, leadIds.slice(n * many, (n + 1) * many)));
  }
  await requireSameWrites(doors, place.db);
  for (const door of doors) await moveAll(door, many, warmUpMovesOfEach);
  const measured: Record<DoorName, Measured> = {
    cadencia: { alone: [], many: [] },
    bareDriver: { alone: [], many: [] },
    handWrittenGraphql: { alone: [], many: [] },
  };
  for (let round = 0; round < rounds; round++) {
    for (const door of doors) {
      measured[door.name].alone.push(await measureMoves(door, place.db, 1, movesAlone));
      measured[door.name].many.push(await measureMoves(door, place.db, many, movesOfEachOfMany));
    }
  }
  for (const { client } of doors.flatMap(({ lines }) => lines)) client.close();
  return compare(measured);
}

function compare(measured: Record<DoorName, Measured>): Outcome {
  const best = Object.fromEntries(
    doorNames.map((name) => [name, { alone: bestOf(measured[name].alone), many: bestOf(measured[name].many) }]),
  ) as Record<DoorName, { alone: Round; many: Round }>;
  const ratioTo = (name: DoorName, load: keyof Measured) =>
    best.cadencia[load].cpuMilliseconds / best[name][load].cpuMilliseconds;
  const ratios = { alone: ratioTo('bareDriver', 'alone'), many: ratioTo('bareDriver', 'many') };
  const ratio = Math.max(ratios.alone, ratios.many);
  return {
    ratio,
    goal: { atMost: maxCpu, measured: ratio },
    inShort: `${best.cadencia.alone.cpuMilliseconds.toFixed(1)} ms of CPU each, ${best.cadencia.many.perSecond.toFixed(0)} a second at ${many} at once`,
    of: 'CPU of a mutation in Cadencia over CPU of the same documents by the bare driver behind HTTP, the worse of alone and 32 at once; below 1 is cheaper',
    rounds,
    table: doorNames.flatMap((name) => [row(name, 1, best[name].alone), row(name, many, best[name].many)]),
    figures: {
      ratios,
      ratiosToHandWrittenGraphql: {
        alone: ratioTo('handWrittenGraphql', 'alone'),
        many: ratioTo('handWrittenGraphql', 'many'),
      },
      best,
      measured,
    },
  };
}

const labels: Record<DoorName, string> = {
  cadencia: 'Cadencia',
  bareDriver: 'bare driver, HTTP',
  handWrittenGraphql: 'hand-written GraphQL',
};

function row(name: DoorName, atOnce: number, round: Round): Record<string, string | number> {
  const { cpuMilliseconds, milliseconds, perSecond, roundTrips } = round;
  const load = { server: labels[name], 'at once': String(atOnce) };
  return {
    ...load,
    'CPU ms': cpuMilliseconds,
    'time ms': milliseconds,
    'per second': perSecond,
    'round trips': roundTrips,
  };
}

/** The best of each figure; noise only ever adds. */
function bestOf(all: readonly Round[]): Round {
  const least = (figure: keyof Round) => Math.min(...all.map((round) => round[figure]));
  return {
    cpuMilliseconds: least('cpuMilliseconds'),
    milliseconds: least('milliseconds'),
    perSecond: Math.max(...all.map(({ perSecond }) => perSecond)),
    roundTrips: least('roundTrips'),
  };
}
