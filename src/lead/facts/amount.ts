import { problem } from '../../language/problems/problem.ts';
import type { Cleaned } from '../../text/clean-text.ts';
import { amountPattern, maxDecimals, maxDigits } from '../../facts/money.ts';

const decimalNumber = /^\d+(\.\d+)?$/;

/** An amount of money as it is stored, or what is wrong with it. */
export function cleanAmount(raw: string): Cleaned {
  const text = raw.trim();
  if (amountPattern.test(text)) return { text };
  const isTooLong = decimalNumber.test(text);
  const bounds = { digits: maxDigits, decimals: maxDecimals };
  return { problem: isTooLong ? problem('AMOUNT_TOO_LONG', bounds) : problem('AMOUNT_INVALID') };
}
