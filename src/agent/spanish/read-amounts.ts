import type { ReadingContext } from '../../facts/fact-row.ts';
import type { Money } from '../../facts/money.ts';
import { affirmedPart } from './denials.ts';
import type { FoundMoney } from './read-money.ts';
import { findMoney } from './read-money.ts';

const incomeWords =
  /\bal mes\b|\bmensual\w*|\bpor mes\b|\bgan(o|amos)\b|\bingres\w+|\bsueldo\b|\bsalario\b|\brenta liquida\b|\bnomina\b|\bpercib\w+|\bcobro\b/;
const budgetWords =
  /\bpresupuesto\b|\bgastar\b|\bhasta\b|\bpagar\b|\bvalor\b|\bprecio\b|\bmaximo\b|\bdispong\w+|\btope\b/;
/** Below this a number without a unit ("unos 120") is not an amount yet: the millions are missing. */
const smallestBare = { budget: 10_000, monthlyIncome: 500 };
/** "$1.5" as a budget: a price leaves the thousands or millions out. UF are counted in tens. */
const smallestPrice = 100;

type AmountFact = keyof typeof smallestBare;

/** How much the lead wants to pay at most; null when no amount is said, or another one. */
export function readBudget(text: string, context: ReadingContext): Money | null {
  return readAmount('budget', text, context);
}

/** What the lead earns in a month; null when no amount is said, or another one. */
export function readMonthlyIncome(text: string, context: ReadingContext): Money | null {
  return readAmount('monthlyIncome', text, context);
}

function readAmount(fact: AmountFact, text: string, { asked, currency }: ReadingContext): Money | null {
  const amounts = findMoney(affirmedPart(text), currency);
  return amounts.find((found) => factOf(found, asked) === fact)?.money ?? null;
}

function factOf(found: FoundMoney, asked: string | null): AmountFact | null {
  if (asked === 'meetingAt') return null;
  const about = topicOf(found.clause, asked);
  const amount = Number(found.money.amount);
  if (found.isExplicit) return amount >= smallestPrice || found.money.currency === 'CLF' ? (about ?? 'budget') : null;
  return about !== null && amount >= smallestBare[about] ? about : null;
}

function topicOf(clause: string, asked: string | null): AmountFact | null {
  if (incomeWords.test(clause)) return 'monthlyIncome';
  if (budgetWords.test(clause)) return 'budget';
  return asked === 'budget' || asked === 'monthlyIncome' ? asked : null;
}
