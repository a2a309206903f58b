import type { Financing } from '../lead-facts.ts';
import { plain } from './normalize.ts';

const credit = String.raw`(?:credito|hipoteca\w*|prestamo|financiamiento|financiacion)`;
const refused = new RegExp(
  String.raw`\bno (tengo|tenemos|hay) (como|manera|forma|con que)\b|\bno califico\b|\bno me (dan|dieron|aprobaron|prestan)\b|\bme (rechazaron|negaron)\b|\bestoy en (dicom|el buro|datacredito|infocorp|asnef)\b|\bni ${credit} ni\b`,
);
const withoutCredit = new RegExp(
  String.raw`\b(sin|no (?:necesito|quiero|seria|usaria|requiero)(?: con)?(?: un| el| de)?) ${credit}`,
);
const cash =
  /\bcontado\b|\befectivo\b|\bcash\b|\brecursos propios\b|\bfondos propios\b|\b(mis|con) ahorros\b|\bpago (directo|completo)\b/;
const approved = new RegExp(
  String.raw`\bpre ?-?(aprobad|calificad|autorizad)[oa]\b|${credit}[^.]*\b(ya )?(aprobad|autorizad)[oa]\b|\b(ya )?(aprobad|autorizad)[oa]\b[^.]*${credit}|\bya me (lo )?(aprobaron|autorizaron)\b`,
);
const notApproved = /\b(no|aun|sin)(?:\s+\w+){0,4}\s+(pre ?-?)?(aprob|autoriz)\w*/;
const mortgage = new RegExp(
  String.raw`\b${credit}\b|\bbanco\b|\binfonavit\b|\bfovissste\b|\bsubsidio\b|\bmivivienda\b|\bleasing\b|\bfinanciad[oa]\b`,
);

/** How the lead pays; null when it is not said, or when both ways are ("contado o crédito"). */
export function readFinancing(text: string): Financing | null {
  const flat = plain(text);
  if (refused.test(flat)) return 'none';
  if (withoutCredit.test(flat)) return 'cash';
  if (approved.test(flat) && !notApproved.test(flat)) return 'mortgage_approved';
  const isMortgage = mortgage.test(flat);
  if (!cash.test(flat)) return isMortgage ? 'mortgage_needed' : null;
  if (isMortgage && !/\bno (al |de |en )?(contado|efectivo)\b/.test(flat)) return null;
  return isMortgage ? 'mortgage_needed' : 'cash';
}
