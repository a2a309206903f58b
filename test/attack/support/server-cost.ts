import { median } from './median.ts';

interface Spent {
  /** Milliseconds of processor time of the whole process so far. */
  cpu: number;
  /** Megabytes of memory that it holds. */
  memory: number;
}

/** What a server of ours says it has used: its own time, whatever else runs on the machine. */
export async function spentBy(metricsUrl: string): Promise<Spent> {
  const text = await (await fetch(metricsUrl)).text();
  const value = (name: string) => Number(new RegExp(`^cadencia_process_${name} (\\S+)`, 'm').exec(text)![1]);
  return { cpu: value('cpu_seconds_total') * 1000, memory: value('resident_memory_bytes') / 2 ** 20 };
}

/** Processor time that `act` takes the server; when it is over the limit, the median of three, for the collector of garbage runs when it will. */
export async function cpuOf(metricsUrl: string, limit: number, act: () => Promise<unknown>): Promise<number> {
  const once = async () => {
    const before = (await spentBy(metricsUrl)).cpu;
    await act();
    return (await spentBy(metricsUrl)).cpu - before;
  };
  const first = await once();
  return first <= limit ? first : median([first, await once(), await once()]);
}
