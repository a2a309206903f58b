import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatTable } from './format-table.ts';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
}

interface CpuProfile {
  nodes: ProfileNode[];
  samples: number[];
  timeDeltas: number[];
}

const maxShown = 25;

/** For each `.cpuprofile` in the directory: where its CPU time went, by package and by function. */
export async function printProfiles(profileDir: string): Promise<void> {
  for (const file of (await readdir(profileDir)).filter((one) => one.endsWith('.cpuprofile'))) {
    const path = join(profileDir, file);
    const profile = JSON.parse(await readFile(path, 'utf8')) as CpuProfile;
    console.info(`\n${path}`);
    console.info(formatTable(shares(profile, placeOf)));
    console.info(formatTable(shares(profile, functionOf)));
  }
}

/** Self time in percent of all time in which the process was busy, the largest first. */
function shares(
  { nodes, samples, timeDeltas }: CpuProfile,
  nameOf: (node: ProfileNode) => string,
): Record<string, string | number>[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const spent = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const node = byId.get(id)!;
    if (node.callFrame.functionName === '(idle)') continue;
    spent.set(nameOf(node), (spent.get(nameOf(node)) ?? 0) + timeDeltas[at]!);
  }
  const all = [...spent.values()].reduce((sum, one) => sum + one, 0);
  const largest = [...spent].toSorted(([, a], [, b]) => b - a).slice(0, maxShown);
  return largest.map(([where, microseconds]) => ({
    where,
    'self %': (100 * microseconds) / all,
    ms: microseconds / 1000,
  }));
}

/** A package, a slice of Cadencia, a part of Node, or what the engine itself does. */
function placeOf({ callFrame: { url, functionName } }: ProfileNode): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(url)?.[1];
  if (inPackage) return inPackage;
  const inCadencia = /\/dist\/((?:src\/)?[^/]+)/.exec(url)?.[1];
  if (inCadencia) return inCadencia;
  return url.startsWith('node:') ? 'node' : functionName || '(engine)';
}

function functionOf({ callFrame: { url, functionName, lineNumber } }: ProfileNode): string {
  const file = url.replace(/^.*\/(?:node_modules|dist)\//, '');
  return url ? `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}` : functionName;
}
