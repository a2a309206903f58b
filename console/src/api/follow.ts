/** Why a stream ended: the connection did, the API no longer knows the event to go on after, or it will not be given. */
export type Ending = 'lost' | 'forgotten' | 'refused';

/** Where the events of one stream come from and where they go. */
export interface Stream<Event, Mark> {
  /** Opens the stream after the event `after` (null: from now); calls back until it is closed. Answers how to close it. */
  open: (after: Mark | null, events: { next: (event: Event) => void; end: (why: Ending) => void }) => () => void;
  /** What identifies an event and its place: the id of a log entry, the number of a line. */
  markOf: (event: Event) => Mark;
  onEvent: (event: Event) => void;
  /** Waits before opening again: the nth time in a row without an event between. */
  wait: (attempt: number, then: () => void) => () => void;
}

// More than one sealed batch of the log can hold, so that a replayed batch is recognised whole.
const marksKept = 5000;

/**
 * Follows a stream for as long as it is wanted: when it ends it is opened again after the last event seen, and events
 * that come twice are dropped. The API replays what was missed, so nothing is lost and nothing is shown twice.
 */
export function follow<Event, Mark>(stream: Stream<Event, Mark>, from: Mark | null): () => void {
  const seen = new Set<Mark>(from === null ? [] : [from]);
  let last = from;
  let attempt = 0;
  let stop = open();

  function open(): () => void {
    return stream.open(last, { next: take, end: again });
  }

  function take(event: Event): void {
    attempt = 0;
    const mark = stream.markOf(event);
    if (seen.has(mark)) return;
    remember(mark);
    stream.onEvent(event);
  }

  function remember(mark: Mark): void {
    last = mark;
    seen.add(mark);
    if (seen.size > marksKept) seen.delete(seen.values().next().value as Mark);
  }

  function again(why: Ending): void {
    if (why === 'refused') return;
    if (why === 'forgotten') last = null;
    stop = stream.wait(attempt++, () => {
      stop = open();
    });
  }

  return () => stop();
}

/** Half a second at first, then longer up to eight, each time with chance, so that consoles do not come back together. */
export function waitBeforeRetry(attempt: number, then: () => void): () => void {
  const most = Math.min(500 * 2 ** attempt, 8000);
  const timer = setTimeout(then, most * (0.5 + Math.random() / 2));
  return () => clearTimeout(timer);
}
