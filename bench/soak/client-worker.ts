// Members and integrators: requests at a steady pace, in a process of their own so that their CPU is not counted.
import { setTimeout } from 'node:timers/promises';
import { leadBoard } from '../list-query/lead-board.ts';
import { answerParent } from '../support/answer-parent.ts';
import { KeepAliveClient } from '../support/keep-alive-client.ts';
import { percentile } from '../support/percentile.ts';

/** What clients waited, in milliseconds. */
export interface Asked {
  requests: number;
  p50: number;
  p99: number;
}

const clientCount = 4;
/** Between two requests of one client. */
const pace = 200;
const stages = ['PERFILAMIENTO', 'SEGUIMIENTO', 'AGENDADO'] as const;

const leadIds = (process.env['LEAD_IDS'] ?? '').split(',');
const clients = Array.from({ length: clientCount }, () => {
  return new KeepAliveClient(process.env['API_URL']!, process.env['API_KEY']!);
});
let turn = 0;

/** Every other request moves a lead, which boards hear of; the others read the board. */
function nextRequest(): string {
  turn += 1;
  if (turn % 2 === 0) return leadBoard;
  const leadId = leadIds[turn % leadIds.length]!;
  const newStage = stages[Math.floor(turn / leadIds.length) % stages.length]!;
  return JSON.stringify({
    query: 'mutation Move($input: MoveLeadToStageInput!) { moveLeadToStage(input: $input) { id stage } }',
    variables: { input: { leadId, newStage, reason: `Lo pidió por teléfono (${turn}).` } },
  });
}

async function ask(about: string): Promise<string> {
  const waited: number[] = [];
  const end = performance.now() + Number(about);
  await Promise.all(clients.map((client) => keepAsking(client, end, waited)));
  const asked: Asked = { requests: waited.length, p50: percentile(waited, 50), p99: percentile(waited, 99) };
  return JSON.stringify(asked);
}

/** A request that is late makes the next one late, but none is left out. */
async function keepAsking(client: KeepAliveClient, end: number, waited: number[]): Promise<void> {
  for (let at = performance.now(); at < end; at += pace) {
    await setTimeout(Math.max(0, at - performance.now()));
    const begun = performance.now();
    const answer = await client.post(nextRequest());
    if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500));
    waited.push(performance.now() - begun);
  }
}

async function close(): Promise<void> {
  for (const client of clients) client.close();
}

answerParent('', close, { ask });
