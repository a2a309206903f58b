import { affirmedPart, deniedClauses, withoutClausesOf } from './denials.ts';
import { plain } from './normalize.ts';

/** `none` is an answer too: the lead said that there is no way to pay, which is worth no more than not having said. */
export type Financing = 'cash' | 'mortgage_approved' | 'mortgage_needed' | 'none';

const credit = String.raw`(?:credito|hipoteca\w*|prestamo|financiamiento|financiacion)`;
const refused = new RegExp(
  String.raw`\bno (tengo|tenemos|hay) (como|manera|forma|con que)\b|\bno (califico|aplico)\b|\bno soy sujeto\b|\bno (me|nos) (dan|dieron|dio|aprobaron|aprobo|aprueban?|prest\w+)\b|\bme (rechazaron|negaron)\b|\bestoy en (dicom|el buro|datacredito|infocorp|asnef)\b|\bni (?:con )?${credit} ni\b`,
);
const withoutCredit = new RegExp(
  String.raw`\b(sin|no (?:necesito|quiero|seria|usaria|requiero|ocupo|uso)(?: con)?(?: un| el| de| ningun)?) ${credit}`,
);
const without = new RegExp(
  String.raw`\bsin(?: un| el| ningun| mi)? (?:${credit}|banco|infonavit|efectivo|ahorros)\b`,
  'g',
);
const cash =
  /\bcontado\b|\befectivo\b|\bcash\b|\brecursos propios\b|\bfondos propios\b|\b(mis|con) ahorros\b|\bpago (directo|completo)\b/;
const approved = new RegExp(
  String.raw`\bpre ?-?(aprobad|calificad|autorizad)[oa]\b|${credit}[^.]*\b(ya )?(aprobad|autorizad)[oa]\b|\b(ya )?(aprobad|autorizad)[oa]\b[^.]*${credit}|\bya me (lo )?(aprobaron|autorizaron)\b`,
);
const notApproved = /\b(no|aun|sin)(?:\s+\w+){0,4}\s+(pre ?-?)?(aprob|autoriz)\w*/;
/** A credit that is not there yet: it still has to be approved. */
const notYet = new RegExp(String.raw`\b(?:aun|todavia)\b.*${credit}|${credit}.*\b(?:aun|todavia)\b`);
const mortgage = new RegExp(
  String.raw`\b${credit}\b|\bbanco\b|\binfonavit\b|\bfovissste\b|\bsubsidio\b|\bmivivienda\b|\bleasing\b|\bfinanciad[oa]\b`,
);

/** How the lead pays; null when it is not said, or when both ways are ("contado o crédito"). */
export function readFinancing(text: string): Financing | null {
  const denied = deniedClauses(text);
  const said = plain(affirmedPart(withoutClausesOf(text, refused))).replace(without, ' ');
  const isCash = cash.test(said);
  const isPending = denied.some((clause) => isOfPendingCredit(clause)) || notApproved.test(said);
  const isMortgage = mortgage.test(said) || approved.test(said) || isPending;
  if (isMortgage && isCash) return null;
  if (isMortgage) return approved.test(said) && !isPending ? 'mortgage_approved' : 'mortgage_needed';
  return isCash ? 'cash' : readRefusal(plain(text), denied);
}

function isOfPendingCredit(clause: string): boolean {
  if (refused.test(clause)) return false;
  return notYet.test(clause) || (notApproved.test(clause) && !cash.test(clause));
}

/** Where no way of paying is affirmed: a refused one is none, and who wants no credit pays cash unless that is denied too. */
function readRefusal(flat: string, denied: readonly string[]): Financing | null {
  const isCashDenied = denied.some((clause) => cash.test(clause));
  if (refused.test(flat)) return isCashDenied && !mortgage.test(flat) ? null : 'none';
  return withoutCredit.test(flat) && !isCashDenied ? 'cash' : null;
}
