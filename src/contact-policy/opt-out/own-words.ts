/** Ends a line above a quoted mail, such as "El lun, 3 nov 2025, Ana <ana@example.com> escribió:". */
const quoteIntroduction = /(?:escribi[oó]|wrote|escreveu|<[^<>\s@]+@[^<>\s@]+>)\s*:\s*$/i;
/** Begins such a line, where a mail program broke it in two or three. */
const introductionBegins = /^(?:el|on|em)\b.*\d/i;
const forwarded = /^[-_*\s]*(?:original message|mensaje original|forwarded message|mensaje reenviado)[-_*\s]*$/i;
const headerLine = /^\W*(?:de|from|enviado(?: el)?|sent|fecha|date|para|to|asunto|subject)\W*:\W*\S/i;
const signature =
  /^(?:--|—|__+|(?:enviado|mandado) (?:desde|con)\b.*|sent (?:from|with|via)\b.*|(?:get|obt[eé]n|obtener|descarg\w+) outlook\b.*)$/i;

/** What the lead wrote itself: without the mail that it answers, and without what its mail program signs with. */
export function ownWords(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex((_, index) => endsAt(lines, index));
  const own = end < 0 ? lines : lines.slice(0, end);
  return own
    .filter((line, index) => !line.startsWith('>') && !introducesQuote(own, index))
    .join('\n')
    .trim();
}

/** Where nothing of the lead's own follows: a signature, a forwarded mail, or a quotation that no line marks. */
function endsAt(lines: readonly string[], index: number): boolean {
  const line = lines[index]!;
  if (signature.test(line) || forwarded.test(line)) return true;
  if (headerLine.test(line) && headerLine.test(lines[index + 1] ?? '')) return true;
  return introducesQuote(lines, index) && !nextWritten(lines, index).startsWith('>');
}

function introducesQuote(lines: readonly string[], index: number): boolean {
  const line = lines[index]!;
  if (quoteIntroduction.test(line)) return true;
  return introductionBegins.test(line) && [1, 2].some((more) => quoteIntroduction.test(lines[index + more] ?? ''));
}

function nextWritten(lines: readonly string[], index: number): string {
  const below = lines.slice(index + 1, index + 6);
  return below.find((line) => line !== '' && !quoteIntroduction.test(line)) ?? '';
}
