/** `amount` is a decimal string without separators; `currency` an ISO 4217 code, or CLF for the Chilean UF. */
export interface Money {
  amount: string;
  currency: string;
}

export type Purpose = 'live_in' | 'invest' | 'rent';
export type Financing = 'cash' | 'mortgage_approved' | 'mortgage_needed' | 'none';

/** What an agent knows of what the lead wants, in the shape of the lead's own facts; null is "not known yet". */
export interface LeadFacts {
  budget: Money | null;
  location: string | null;
  purpose: Purpose | null;
  timeframeMonths: number | null;
  financing: Financing | null;
  monthlyIncome: Money | null;
  /** The instant, in ISO 8601, at which the lead agreed to meet. */
  meetingAt: string | null;
}

export type FactName = keyof LeadFacts;
