/** Which sign is the decimal mark where both signs could be meant: "4,800" and "1.000". */
export type DecimalMark = 'comma' | 'point';

/** The value of a number in digits. What its shape tells goes before `mark`; `mark` settles a lone sign before three digits. */
export function readDigits(digits: string, mark: DecimalMark): number {
  return Number(toPlainDecimal(digits, mark));
}

function toPlainDecimal(digits: string, mark: DecimalMark): string {
  const signs = [...digits.matchAll(/[.,]/g)].map((match) => match[0]);
  const last = signs.at(-1);
  if (last === undefined) return digits;
  if (new Set(signs).size === 2) return splitAt(digits, digits.lastIndexOf(last));
  if (signs.length > 1) return digits.replace(/[.,]/g, '');
  const isGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) && last !== (mark === 'comma' ? ',' : '.');
  return isGroup ? digits.replace(/[.,]/, '') : splitAt(digits, digits.indexOf(last));
}

function splitAt(digits: string, index: number): string {
  const whole = digits.slice(0, index).replace(/[.,]/g, '');
  return `${whole === '' ? '0' : whole}.${digits.slice(index + 1)}`;
}
