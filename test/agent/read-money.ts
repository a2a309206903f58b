import { findMoney } from '../../src/agent/spanish/read-money.ts';
import type { Money } from '../../src/facts/money.ts';

/** The first amount that says it is money, else the first number; null for none. */
export function readMoney(text: string, currency: string): Money | null {
  const found = findMoney(text, currency);
  return (found.find(({ isExplicit }) => isExplicit) ?? found[0])?.money ?? null;
}
