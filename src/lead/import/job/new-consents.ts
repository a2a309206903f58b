import type { ImportedConsent } from '../csv/imported-lead.ts';
import type { Lead } from '../../lead.entity.ts';

/** How a report is remembered on the lead: channel, answer, day and source. */
export function consentKey({ channel, isGiven, givenOn, source }: ImportedConsent): string {
  return [channel, isGiven ? 'given' : 'revoked', givenOn ?? '', source ?? ''].join('|');
}

/**
 * What a row reports that was not reported before: the same evidence counts once, however often the file is read. An
 * objection counts again when consent was given since; of a repeated row only objections count. A consent without a day
 * may be older than what the lead took back.
 */
export function newConsents(
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

function lastWord(known: readonly string[], channel: string): string | undefined {
  return known.findLast((key) => key.startsWith(`${channel}|`))?.split('|')[1];
}

function wasTakenBack(known: readonly string[], channel: string): boolean {
  return known.some((key) => key.startsWith(`${channel}|revoked|`));
}
