import type { Verdict } from '../kit/verdict.ts';
import { oneNode, type OneNodeOptions } from './one-node.ts';
import { ownMongod, type OwnMongodOptions } from './own-mongod.ts';
import { startWithout, type StartWithoutOptions } from './start-without.ts';
import { threeNodes, type ThreeNodesOptions } from './three-nodes.ts';

export interface DatabaseOptions {
  oneNode: OneNodeOptions;
  threeNodes: ThreeNodesOptions;
  ownMongod: OwnMongodOptions;
  startWithout: StartWithoutOptions;
}

/** Whatever becomes of the database, Cadencia lives and has lost and doubled nothing. */
export async function database(options: DatabaseOptions): Promise<Verdict> {
  const parts: [string, Verdict][] = [
    ['start', await startWithout(options.startWithout)],
    ['one', await oneNode(options.oneNode)],
    ['three', await threeNodes(options.threeNodes)],
    ['own', await ownMongod(options.ownMongod)],
  ];
  const figures = parts.flatMap(([part, verdict]) =>
    Object.entries(verdict.figures).map(([name, figure]) => [`${part}.${name}`, figure] as const),
  );
  const faults = parts.flatMap(([part, verdict]) => verdict.faults.map((fault) => `${part}: ${fault}`));
  return { figures: Object.fromEntries(figures), faults };
}
