import { plain } from './normalize.ts';

// Said with "no" and yet a yes, or no answer at all: taken out before single words are looked at.
const yesIdioms =
  /\bcomo no\b|\bpor que no\b|\bno hay (ningun )?(problema|inconveniente|drama)\b|\bno tengo (ningun )?(problema|inconveniente)\b|\bsin problemas?\b|\bno (le|te) quepa duda\b|\bsin duda\b/g;
const noAnswer =
  /\bno (lo )?se\b|\bno (sabria|estoy segur[oa])\b|\bno (le |te )?(entend|entiend|escuch|oi|oig|recuerd)\w*|\bquizas?\b|\btal vez\b|\ba lo mejor\b|\bpuede ser\b|\bdepende\b|\bmas o menos\b|\bsi (pudiera|puedo|fuera|hay)\b/;
const negatedYes =
  /\bno (es|esta|estoy|estaria|me parece|me suena|suena) (\w+ )?(correcto|bien|de acuerdo|cierto|perfecto|asi|exacto)\b/g;
const no =
  /\bno+p?\b|\bnah\b|\bnegativo\b|\bpara nada\b|\btampoco\b|\bjamas\b|\bnunca\b|\ben absoluto\b|\bincorrecto\b|\bde ninguna (manera|forma)\b/;
const yes =
  /^si\b|[,.;!] ?si\b|\b(que|asi que|claro|pues) si\b|\bclaro\b|\bpor supuesto\b|\bdesde luego\b|\bcorrecto\b|(?<!\bno )\bexact(o|amente)\b|\bde acuerdo\b|\bperfecto\b|\bdale\b|\bok(ay|ey|ei)?\b|\bvale\b|\bconfirm(o|ado|amos|ar)\b|\basi es\b|\beso es\b|\badelante\b|\bdig[ao](me)?\b|\bafirmativo\b|\befectivamente\b|\bh[ae]galo\b|\bhazlo\b|\bexcelente\b|\bestoy segur[oa]\b|\bseguro\b|\bcierto\b|\bsuena (bien|perfecto)\b|\bme (parece|sirve|viene) (muy )?(bien|perfecto)\b|\besta bien\b|\bmuy bien\b|\bcon (mucho )?gusto\b|👌|👍|✅/u;
const accentedYes = /(^|[^\p{L}])sí([^\p{L}]|$)/iu;
// Short sounds that mean yes only when nothing else is said.
const yesAlone = /^(ya|bueno|bien|listo|aja|mhm|mm+|sip|sisi|claro|va|sale|obvio)( (pues|gracias|ya))?$/;

/** Whether the answer is an explicit yes (true) or no (false); null for neither, both, a doubt or a question back. */
export function readYesNo(text: string): boolean | null {
  const flat = plain(text).trim();
  if (noAnswer.test(flat) || /^¿[^?]*\?$/.test(flat)) return null;
  const rest = flat.replace(yesIdioms, ' sí ').replace(negatedYes, ' no ');
  const isYes = yes.test(rest) || accentedYes.test(rest) || accentedYes.test(text) || yesAlone.test(bare(flat));
  const isNo = no.test(rest);
  if (isYes === isNo) return isNo && /^(claro|por supuesto|seguro) que no\b/.test(flat) ? false : null;
  return isYes;
}

function bare(flat: string): string {
  return flat.replace(/[^\p{L}\s]/gu, '').trim();
}
