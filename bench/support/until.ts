import { setTimeout } from 'node:timers/promises';

const lookEvery = 100;

/** Waits until it is so. Throws after `patience` milliseconds. */
export async function until(what: string, patience: number, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + patience; !(await isSo()); await setTimeout(lookEvery))
    if (performance.now() > end) throw new Error(`in vain waited ${patience} ms until ${what}`);
}
