import type { ImportedConsent } from '../import/imported-lead.ts';

/** How a report is remembered on the lead: channel, answer, day and source. */
export function consentKey({ channel, isGiven, givenOn, source }: ImportedConsent): string {
  return [channel, isGiven ? 'given' : 'revoked', givenOn ?? '', source ?? ''].join('|');
}

/**
 * What a row reports that was not reported before: the same evidence counts once, however often the file is read. An
 * objection counts again when consent was reported since; of a repeated row only objections count.
 */
export function newConsents(
  known: readonly string[],
  consents: readonly ImportedConsent[],
  isRepeated: boolean,
): ImportedConsent[] {
  return consents.filter((consent) => {
    const isKnown = known.includes(consentKey(consent));
    if (consent.isGiven) return !isRepeated && !isKnown;
    return !isKnown || lastWasGiven(known, consent.channel);
  });
}

function lastWasGiven(known: readonly string[], channel: string): boolean {
  return known.findLast((key) => key.startsWith(`${channel}|`))?.startsWith(`${channel}|given|`) ?? false;
}
