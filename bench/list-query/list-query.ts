import type { Outcome } from '../support/bench.types.ts';
import { KeepAliveClient } from '../support/keep-alive-client.ts';
import type { Place } from '../support/place.ts';
import type { Program } from '../support/program.ts';
import { leadBoard } from './lead-board.ts';
import { measureRound, type Round } from './measure-round.ts';
import { requireSameAnswers } from './same-answers.ts';
import { seedLeads } from './seed-leads.ts';

const rounds = 8;
const requestsPerRound = 150;
const warmUpRequests = 400;
/** Beside the hand-written server. */
const maxCpu = 1.5;

interface Server {
  name: 'cadencia' | 'handWritten';
  program: Program;
  client: KeepAliveClient;
}

/**
 * One page of 50 leads with their assignees, last calls and campaigns, beside a server that somebody wrote by hand for
 * this schema (Apollo, driver, dataloader) on the same database and with the same credential. The servers take turns;
 * the lowest round of each counts.
 */
export async function listQuery(place: Place): Promise<Outcome> {
  const apiKey = await seedLeads(place.databaseUrl);
  const cadencia = await openServer(place, 'cadencia', 'support/cadencia-server.js', apiKey);
  const handWritten = await openServer(place, 'handWritten', 'list-query/hand-written-server.js', apiKey);
  const servers = [cadencia, handWritten];
  await requireSameAnswers(cadencia.client, handWritten.client, leadBoard);
  for (const { client } of servers) for (let n = 0; n < warmUpRequests; n++) await client.post(leadBoard);
  const measured: Record<Server['name'], Round[]> = { cadencia: [], handWritten: [] };
  for (let round = 0; round < rounds; round++) {
    for (const { name, program, client } of servers) {
      measured[name].push(
        await measureRound({ program, client, body: leadBoard, requests: requestsPerRound, db: place.db }),
      );
    }
  }
  for (const { client } of servers) client.close();
  return compare(measured);
}

async function openServer(place: Place, name: Server['name'], script: string, apiKey: string): Promise<Server> {
  const env = { DATABASE_URL: place.databaseUrl, ROLE: 'api', PORT: '0', LOG_LEVEL: 'error' };
  const program = await place.start(script, { env });
  return { name, program, client: new KeepAliveClient(`${await program.ready}/graphql`, apiKey) };
}

function compare(measured: Record<Server['name'], Round[]>): Outcome {
  const best = { cadencia: lowest(measured.cadencia), handWritten: lowest(measured.handWritten) };
  const ratio = best.cadencia.cpuMilliseconds / best.handWritten.cpuMilliseconds;
  const { cpuMilliseconds, queries } = best.cadencia;
  return {
    ratio,
    goal: { atMost: maxCpu, measured: ratio },
    inShort: `${cpuMilliseconds.toFixed(1)} ms of CPU, ${queries} queries for 50 leads`,
    of: 'CPU of a request to Cadencia over CPU of the same request to the hand-written server; below 1 is cheaper',
    rounds,
    table: [row('Cadencia', best.cadencia), row('hand-written', best.handWritten)],
    figures: {
      requestsPerRound,
      timeRatio: best.cadencia.milliseconds / best.handWritten.milliseconds,
      best,
      measured,
    },
  };
}

function row(server: string, { cpuMilliseconds, milliseconds, queries }: Round): Record<string, string | number> {
  return { server, 'CPU ms': cpuMilliseconds, 'time ms': milliseconds, queries };
}

/** The lowest of each figure; noise only ever adds. */
function lowest(all: readonly Round[]): Round {
  const least = (figure: keyof Round) => Math.min(...all.map((round) => round[figure]));
  return { cpuMilliseconds: least('cpuMilliseconds'), milliseconds: least('milliseconds'), queries: least('queries') };
}
