export enum PropertyPurpose {
  LIVE_IN = 'live_in',
  INVEST = 'invest',
  RENT = 'rent',
}

/** How the lead pays. `NONE` is an answer too: the lead said that there is no way to pay. */
export enum Financing {
  CASH = 'cash',
  MORTGAGE_APPROVED = 'mortgage_approved',
  MORTGAGE_NEEDED = 'mortgage_needed',
  NONE = 'none',
}

/** `amount` is a decimal string without separators; `currency` an ISO 4217 code, or CLF for the Chilean UF. */
export interface Money {
  amount: string;
  currency: string;
}

/** Digits before the point of an amount: more could not be counted with. */
export const maxDigits = 15;
export const maxDecimals = 4;

export const amountPattern = new RegExp(String.raw`^\d{1,${maxDigits}}(\.\d{1,${maxDecimals}})?$`);

/** The shape of an ISO 4217 code; which codes there are is not looked up. */
export const currencyPattern = /^[A-Z]{3}$/;

/** What is known of what the lead wants; null is "not known yet". */
export interface LeadFacts {
  budget: Money | null;
  location: string | null;
  purpose: PropertyPurpose | null;
  timeframeMonths: number | null;
  financing: Financing | null;
  monthlyIncome: Money | null;
  /** The instant, in ISO 8601, at which the lead agreed to meet. */
  meetingAt: string | null;
}

export type FactName = keyof LeadFacts;

export const noFacts: LeadFacts = Object.freeze({
  budget: null,
  location: null,
  purpose: null,
  timeframeMonths: null,
  financing: null,
  monthlyIncome: null,
  meetingAt: null,
});

export const factNames = Object.keys(noFacts) as readonly FactName[];

/** What is known after learning: a learned value replaces the known one, a null teaches nothing. */
export function mergeFacts(known: LeadFacts, learned: Partial<LeadFacts>): LeadFacts {
  const heard = Object.entries(learned).filter(([, value]) => value !== null && value !== undefined);
  return { ...known, ...Object.fromEntries(heard) };
}

/** Those of `names` that are not known yet, in the order given. */
export function missingFacts(facts: LeadFacts, names: readonly FactName[]): FactName[] {
  return names.filter((name) => facts[name] === null);
}
