interface Queued {
  dueAt: Date | null;
  heldBy: string | null;
  heldDueAt: Date | null;
}

/** What a stop writes on a message or call that it holds; one that it held before keeps its place among those that wait. */
export function heldBy(stopId: string, { dueAt, heldBy: former, heldDueAt }: Queued): Omit<Queued, 'dueAt'> {
  return { heldBy: stopId, heldDueAt: former ? heldDueAt : dueAt };
}
