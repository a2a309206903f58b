import type { ImportedConsent } from '../csv/imported-lead.ts';
import type { Lead } from '../../lead.entity.ts';

/** How a report is remembered on the lead: channel, answer, day and source. */
export function consentKey({ channel, isGiven, givenOn, source }: ImportedConsent): string {
  return [channel, isGiven ? 'given' : 'revoked', givenOn ?? '', source ?? ''].join('|');
}

/** A lead that has so many is told no more of them, for every later question about it reads them all. */
export const maxConsents = 100;

interface Reported {
  consents: readonly ImportedConsent[];
  isRepeated: boolean;
}

/** What a row reports that is to be kept: once the lead has as many as it may, only what is news for a channel. */
export function newConsents(known: readonly string[], { consents, isRepeated }: Reported): ImportedConsent[] {
  const unreported = unreportedConsents(known, consents, isRepeated);
  return known.length < maxConsents ? unreported : unreported.filter((consent) => isNews(known, consent));
}

/** Whether all that a row would add is more than the lead may have. */
export function areTooMany(known: readonly string[], reported: Reported): boolean {
  const { consents, isRepeated } = reported;
  const isFull = known.length >= maxConsents && newConsents(known, reported).length === 0;
  return isFull && unreportedConsents(known, consents, isRepeated).length > 0;
}

/**
 * What a row reports that was not reported before: the same evidence counts once, however often the file is read. An
 * objection counts again when consent was given since; of a repeated row only objections count. A consent without a day
 * may be older than what the lead took back.
 */
function unreportedConsents(
  known: readonly string[],
  consents: readonly ImportedConsent[],
  isRepeated: boolean,
): ImportedConsent[] {
  return consents.filter((consent) => {
    const isKnown = known.includes(consentKey(consent));
    const { channel, isGiven, givenOn } = consent;
    if (!isGiven) return !isKnown || lastWord(known, channel) === 'given';
    return !isRepeated && !isKnown && (givenOn !== null || !wasTakenBack(known, channel));
  });
}

/** Remembers what the lead said elsewhere, where it changes what rows report. The caller records the event. */
export function noteConsent(lead: Lead, { channel, isGiven }: Pick<ImportedConsent, 'channel' | 'isGiven'>): void {
  const known = lead.reportedConsents;
  const last = lastWord(known, channel);
  if (isGiven ? last !== 'revoked' : last === 'revoked') return;
  lead.reportedConsents = [...known, consentKey({ channel, isGiven, givenOn: null, source: null })];
}

/** An objection where a consent was the last word or counts by its day, the reverse, or a first word. */
function isNews(known: readonly string[], consent: ImportedConsent): boolean {
  const { channel, isGiven } = consent;
  if (lastWord(known, channel) !== (isGiven ? 'given' : 'revoked')) return true;
  return wordByDay(known, channel) !== wordByDay([...known, consentKey(consent)], channel);
}

/** The word of the latest day; one without a day is later than those before it. */
function wordByDay(known: readonly string[], channel: string): string | undefined {
  const words = known.filter((key) => key.startsWith(`${channel}|`)).map((key) => key.split('|'));
  return words.reduce<string[]>((latest, word) => {
    const isEarlier = word[2] && latest[2] && word[2] < latest[2];
    return isEarlier ? latest : word;
  }, [])[1];
}

function lastWord(known: readonly string[], channel: string): string | undefined {
  return known.findLast((key) => key.startsWith(`${channel}|`))?.split('|')[1];
}

function wasTakenBack(known: readonly string[], channel: string): boolean {
  return known.some((key) => key.startsWith(`${channel}|revoked|`));
}
