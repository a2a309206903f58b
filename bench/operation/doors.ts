import { Stage } from '../../src/lead/stage.ts';
import { KeepAliveClient } from '../support/keep-alive-client.ts';
import type { Place } from '../support/place.ts';
import type { Program } from '../support/program.ts';
import type { Move } from './hand-written-rows.ts';

export const doorNames = ['cadencia', 'bareDriver', 'handWrittenGraphql'] as const;
export type DoorName = (typeof doorNames)[number];

/** One way to have leads moved, with a connection for each of the leads that are moved at once. */
export interface Door {
  name: DoorName;
  program: Program;
  lines: Line[];
}

interface Line {
  client: KeepAliveClient;
  leadId: string;
  moves: number;
}

const mutation = /* GraphQL */ `
  mutation Move($input: MoveLeadToStageInput!) {
    moveLeadToStage(input: $input) {
      id
      name
      stage
      stageEnteredAt
      score
    }
  }
`;

const nameOf = new Map(Object.entries(Stage).map(([name, stage]) => [stage, name]));

/** The stage as GraphQL says it is upper-case, as it is stored lower-case. */
const bodyOf: Record<DoorName, (move: Move) => string> = {
  cadencia: graphql,
  handWrittenGraphql: graphql,
  bareDriver: (move) => JSON.stringify(move),
};

function graphql({ newStage, ...move }: Move): string {
  return JSON.stringify({ query: mutation, variables: { input: { ...move, newStage: nameOf.get(newStage) } } });
}

const between = [Stage.PERFILAMIENTO, Stage.SEGUIMIENTO] as const;

/** Moves the lead of a line to and fro. */
export async function moveOn({ name }: Door, line: Line): Promise<void> {
  const newStage = between[line.moves++ % between.length]!;
  const answer = await line.client.post(bodyOf[name]({ leadId: line.leadId, newStage, reason: 'asked on the phone' }));
  // GraphQL answers 200 whatever happened.
  if (answer.includes('"errors"')) throw new Error(answer);
}

export interface Servers {
  cadencia: Program;
  handWritten: Program;
}

export async function openServers(place: Place): Promise<Servers> {
  const env = { DATABASE_URL: place.databaseUrl, ROLE: 'api', PORT: '0', LOG_LEVEL: 'error' };
  const cadencia = await place.start('support/cadencia-server.js', { env });
  return { cadencia, handWritten: await place.start('operation/hand-written-server.js', { env }) };
}

export async function openDoor(name: DoorName, servers: Servers, apiKey: string, leadIds: string[]): Promise<Door> {
  const program = name === 'cadencia' ? servers.cadencia : servers.handWritten;
  const url = `${await program.ready}/${name === 'bareDriver' ? 'move' : 'graphql'}`;
  return {
    name,
    program,
    lines: leadIds.map((leadId) => ({ client: new KeepAliveClient(url, apiKey), leadId, moves: 0 })),
  };
}
