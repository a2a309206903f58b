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
