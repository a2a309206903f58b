import type { Money } from '../../facts/money.ts';
import { sayNumberBefore } from './say-number.ts';

const names: Readonly<Record<string, readonly [string, string]>> = {
  MXN: ['peso', 'pesos'],
  CLP: ['peso', 'pesos'],
  COP: ['peso', 'pesos'],
  ARS: ['peso', 'pesos'],
  UYU: ['peso', 'pesos'],
  DOP: ['peso', 'pesos'],
  PEN: ['sol', 'soles'],
  EUR: ['euro', 'euros'],
  USD: ['dólar', 'dólares'],
  CLF: ['UF', 'UF'],
};

/** An amount as a voice should say it: "ciento veinte millones de pesos". Cents are left out. */
export function sayMoney({ amount, currency }: Money): string {
  const value = Math.trunc(Number(amount));
  const [one, many] = names[currency] ?? [currency, currency];
  const spoken = currency === 'CLF' ? feminine(sayNumberBefore(value)) : sayNumberBefore(value);
  const isRound = value >= 1e6 && value % 1e6 === 0;
  return `${spoken}${isRound ? ' de' : ''} ${value === 1 ? one : many}`;
}

/** "La UF" is feminine, and so are the hundreds before it. */
function feminine(spoken: string): string {
  return spoken
    .replace(/cientos\b/g, 'cientas')
    .replace('quinientos', 'quinientas')
    .replace(/\bun$/, 'una');
}
