import { problem } from '../../../language/problems/problem.ts';
import { Channel } from '../../channel.ts';
import { dateText } from './values/date-text.ts';
import { headerKey, type ImportField } from './import-fields.ts';
import type { ImportedConsent } from './imported-lead.ts';
import type { RowCells } from './row-cells.ts';
import type { RowPlace } from './row-place.ts';

/** The column of each channel. */
export const consentColumns = {
  [Channel.TELEGRAM]: 'consentTelegram',
  [Channel.WHATSAPP]: 'consentWhatsapp',
  [Channel.SMS]: 'consentSms',
  [Channel.EMAIL]: 'consentEmail',
  [Channel.CALL]: 'consentCall',
} as const satisfies Record<Channel, ImportField>;

const yes = new Set(['si', 's', 'yes', 'y', 'x', '1', 'true', 'verdadero', 'acepta', '✓', '✔']);
const no = new Set(['no', 'n', '0', 'false', 'falso']);

/**
 * What the row says about consent, per channel. A channel's own column takes precedence over the one for all channels; an
 * empty cell there says nothing, so that only a no to all channels counts for it.
 */
export function readConsents(row: RowCells, { country, today }: RowPlace): ImportedConsent[] {
  const givenOn = row.read('consentDate', (text) => dateText(text, country), problem('DAY_UNREADABLE'));
  if (givenOn && givenOn > today) row.refuse('consentDate', problem('CONSENT_IN_FUTURE'));
  const source = row.free('consentSource', 'proof');
  const toAll = readYesNo(row, 'consentAll');
  return Object.values(Channel).flatMap((channel) => {
    const own = consentColumns[channel];
    const otherwise = toAll && row.has(own) ? null : toAll;
    const isGiven = readYesNo(row, own) ?? otherwise;
    return isGiven === null ? [] : [{ channel, isGiven, givenOn, source }];
  });
}

function readYesNo(row: RowCells, field: ImportField): boolean | null {
  const answer = yesNoText(row.text(field) ?? '');
  if (answer !== 'unreadable') return answer;
  row.refuse(field, problem('YES_NO_UNREADABLE'));
  return null;
}

/** Reads a yes or a no; null is an empty cell, which says neither. */
function yesNoText(text: string): boolean | null | 'unreadable' {
  const written = text.trim();
  if (written === '') return null;
  const word = headerKey(written) || written;
  if (yes.has(word)) return true;
  return no.has(word) ? false : 'unreadable';
}
