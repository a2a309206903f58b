import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Question {
  id: number;
  question: string;
  /** What the question is about, such as how many of something. */
  about: string;
}

export interface Answer {
  id: number;
  text: string;
}

/** What a program of a bench can be asked, by name. */
type Answers = Record<string, (about: string) => string | Promise<string>>;

/** Tells the bench that this program is ready and answers its questions: `cpu`, `memory`, `collect`, `eventLoop` and its own. Ends the process when the bench is gone. */
export function answerParent(ready: string, close: () => Promise<void>, answers: Answers = {}): void {
  const known: Answers = {
    cpu: () => String(cpuMilliseconds()),
    memory: () => JSON.stringify(process.memoryUsage()),
    collect: () => (collectGarbage(), ''),
    eventLoop: () => String(eventLoopMilliseconds()),
    ...answers,
  };
  process.on('message', (message) => {
    const { id, question, about } = message as Question;
    void Promise.resolve(known[question]!(about)).then((text) => say({ id, text }));
  });
  process.on('disconnect', () => void close().finally(() => process.exit(0)));
  say({ id: 0, text: ready });
}

function say(answer: Answer): void {
  process.send?.(answer);
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Without a flag at the start of the process, so that whoever is measured starts as it does for a user. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

const delays = monitorEventLoopDelay({ resolution: 10 });

/** The 99th percentile of what timers came late since it was last asked; it is watched from the first time on. */
function eventLoopMilliseconds(): number {
  const late = delays.percentile(99) / 1e6;
  delays.reset();
  delays.enable();
  return late;
}
