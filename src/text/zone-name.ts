import { isTimeZone } from 'class-validator';

/** Words of IANA names that do not begin with their only capital. */
const spelling = new Map(
  `au es of ACT BajaNorte BajaSur CET CHAT ComodRivadavia CST6CDT DeNoronha DumontDUrville EasterIsland EET EST EST5EDT GB
  GMT GMT0 HST IN LHI McMurdo MET MST MST7MDT NSW NZ PRC PST8PDT ROC ROK SU UCT US UTC WET`
    .split(/\s+/)
    .map((word) => [word.toLowerCase(), word]),
);

/** Intl takes an offset such as +05:00 for a zone; it knows no summer time. */
const isOffset = /^[+-]/;

/**
 * The IANA time zone of this name, as IANA spells it; null when there is none. An old name such as Asia/Calcutta stays: Intl
 * would also put it in the place of the new one.
 */
export function zoneName(text: string): string | null {
  if (!isTimeZone(text) || isOffset.test(text)) return null;
  return text.replace(/[a-z][a-z\d]*/gi, (word) => spelling.get(word.toLowerCase()) ?? capitalised(word));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
