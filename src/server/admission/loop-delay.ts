import { monitorEventLoopDelay } from 'node:perf_hooks';

/** A single late turn is no sign: of the turns of five seconds, three must be late for the slowest hundredth to be. */
const lookEvery = 5000;
const nanosecondsInMillisecond = 1e6;

export interface LoopDelay {
  /** Milliseconds that the slowest hundredth of turns came late, in the five seconds before. */
  p99: () => number;
  close: () => void;
}

/** How late the event loop comes: the one figure that says that a process has more to do than it can. */
export function watchLoopDelay(): LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: 20 });
  histogram.enable();
  let last = 0;
  const timer = setInterval(() => {
    last = histogram.percentile(99) / nanosecondsInMillisecond;
    histogram.reset();
  }, lookEvery).unref();
  return {
    p99: () => last,
    close: () => {
      clearInterval(timer);
      histogram.disable();
    },
  };
}
