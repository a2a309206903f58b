import type { FactName, LeadFacts } from '../lead-facts.ts';
import { affirmedPart } from './denials.ts';
import { plain } from './normalize.ts';
import { readFinancing } from './read-financing.ts';
import { findLocation, readLocation } from './read-location.ts';
import { readMeetingTime } from './read-meeting-time.ts';
import type { FoundMoney } from './read-money.ts';
import { findMoney } from './read-money.ts';
import { readPurpose } from './read-purpose.ts';
import { readTimeframe } from './read-timeframe.ts';
import { normalize } from '../../text/normalize.ts';

export interface ReadingContext {
  /** The money of the lead's country. */
  currency: string;
  /** ISO 8601. */
  now: string;
  zone: string;
  /** What was asked just before: it tells what a bare answer is about. */
  asked: FactName | null;
}

const incomeWords =
  /\bal mes\b|\bmensual\w*|\bpor mes\b|\bgan(o|amos)\b|\bingres\w+|\bsueldo\b|\bsalario\b|\brenta liquida\b|\bnomina\b|\bpercib\w+|\bcobro\b/;
const budgetWords =
  /\bpresupuesto\b|\bgastar\b|\bhasta\b|\bpagar\b|\bvalor\b|\bprecio\b|\bmaximo\b|\bdispong\w+|\btope\b/;
const timeframeWords = /\b(en|dentro de|de aqui a|antes de|plazo|comprar|mudar\w*|para)\b/;
/** Below this a number without a unit ("unos 120") is not an amount yet: the millions are missing. */
const smallestBare = { budget: 10_000, monthlyIncome: 500 };
/** "$1.5" as a budget: a price leaves the thousands or millions out. UF are counted in tens. */
const smallestPrice = 100;

/** What a caller's words say about what they look for. Only what was said: nothing is guessed from silence. */
export function extractFacts(said: string, context: ReadingContext): Partial<LeadFacts> {
  const text = normalize(said, 'NFC');
  const { asked, now, zone } = context;
  const facts: Partial<LeadFacts> = {
    ...readAmounts(text, context),
    purpose: readPurpose(text),
    financing: readFinancing(text),
    location: asked === 'location' ? readLocation(text) : findLocation(text),
    timeframeMonths: readWhen(text, context),
    meetingAt: asked === 'meetingAt' ? readMeetingTime(text, now, zone) : null,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

function readWhen(text: string, { asked, now, zone }: ReadingContext): number | null {
  if (asked === 'meetingAt') return null;
  const isAbout = asked === 'timeframeMonths' || timeframeWords.test(plain(text));
  return isAbout ? readTimeframe(text, now, zone) : null;
}

function readAmounts(text: string, { asked, currency }: ReadingContext): Partial<LeadFacts> {
  const facts: Partial<LeadFacts> = {};
  for (const found of findMoney(affirmedPart(text), currency)) {
    const fact = factOf(found, asked);
    if (fact !== null) facts[fact] ??= found.money;
  }
  return facts;
}

type AmountFact = keyof typeof smallestBare;

function factOf(found: FoundMoney, asked: FactName | null): AmountFact | null {
  if (asked === 'meetingAt') return null;
  const about = topicOf(found.clause, asked);
  const amount = Number(found.money.amount);
  if (found.isExplicit) return amount >= smallestPrice || found.money.currency === 'CLF' ? (about ?? 'budget') : null;
  return about !== null && amount >= smallestBare[about] ? about : null;
}

function topicOf(clause: string, asked: FactName | null): AmountFact | null {
  if (incomeWords.test(clause)) return 'monthlyIncome';
  if (budgetWords.test(clause)) return 'budget';
  return asked === 'budget' || asked === 'monthlyIncome' ? asked : null;
}
