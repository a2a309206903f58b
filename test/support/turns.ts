/** How often the event loop came round while something was done. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let next: NodeJS.Immediate | null = setImmediate(function count() {
    turns += 1;
    next &&= setImmediate(count);
  });
  await work();
  clearImmediate(next);
  next = null;
  return turns;
}
