export type Figures = Map<string, number>;

/** What says how it was measured, not what came of it. */
const givens = new Set(['machine', 'goal', 'rounds', 'expected', 'requestsPerRound']);

/** All numbers in a result by the way to them, such as `best.cadencia.queries`. Single rounds and samples, which stand in lists, are left out. */
export function figuresOf(result: object, path: readonly string[] = []): Figures {
  const figures: Figures = new Map();
  for (const [name, value] of Object.entries(result) as [string, unknown][]) {
    if (givens.has(name) || Array.isArray(value)) continue;
    const way = [...path, name];
    if (typeof value === 'number') figures.set(way.join('.'), value);
    if (typeof value === 'object' && value !== null)
      for (const [deep, number] of figuresOf(value, way)) figures.set(deep, number);
  }
  return figures;
}
