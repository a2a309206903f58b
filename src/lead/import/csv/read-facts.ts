import type { CountryCode } from 'libphonenumber-js/max';
import { catalogue, typeOf, type FactName, type LeadFacts } from '../../../facts/catalogue.ts';
import type { ChoiceType, MonthsType, ReadingContext } from '../../../facts/fact-row.ts';
import type { Money } from '../../../facts/money.ts';
import { apiName } from '../../../language/api-name.ts';
import { problem } from '../../../language/problems/problem.ts';
import { normalize } from '../../../text/normalize.ts';
import { cleanAmount } from '../../facts/amount.ts';
import { currencyOf } from './values/currency-names.ts';
import { headerKey, importedFacts, type ImportField } from './import-fields.ts';
import { moneyText } from './values/money-text.ts';
import type { RowCells } from './row-cells.ts';
import type { RowPlace } from './row-place.ts';

/** What the row says of what the lead wants: the facts whose cells hold something. */
export function readFacts(row: RowCells, place: RowPlace): Partial<LeadFacts> {
  const told = importedFacts.map((name) => [name, readFact(row, name, place)] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== null));
}

function readFact(row: RowCells, name: FactName & ImportField, place: RowPlace): unknown {
  const type = typeOf(name);
  switch (type.kind) {
    case 'money':
      return readMoney(row, name, place.country);
    case 'text':
      return row.free(name, 'fact');
    case 'months':
      return row.read(
        name,
        (text) => monthsIn(text, name, type, place),
        problem('MONTHS_UNREADABLE', { max: type.max }),
      );
    case 'choice': {
      const choices = Object.keys(type.choices).map((value) => `${apiName(name)}.${apiName(value)}`);
      return row.read(name, (text) => choiceIn(text, name, type, place), problem('CHOICE_UNREADABLE', { choices }));
    }
    case 'instant':
      return null;
  }
}

function readMoney(row: RowCells, name: ImportField, country: CountryCode): Money | null {
  const text = row.text(name);
  const money = text === null ? null : moneyText(text, country);
  if (!money) return null;
  if (!('refused' in money)) return row.kept(name, cleanAmount(money.amount)) === null ? null : money;
  row.refuse(name, problem(money.refused));
  return null;
}

/** A bare number is months; words are read as those of a caller. */
function monthsIn(text: string, name: FactName, { max }: MonthsType, place: RowPlace): number | null {
  const months = /^\d{1,3}$/.test(text) ? Number(text) : said(text, name, place);
  return typeof months === 'number' && months <= max ? months : null;
}

/** The value or its label in either language; other words are read as those of a caller. */
function choiceIn(text: string, name: FactName, { choices }: ChoiceType, place: RowPlace): unknown {
  const written = Object.entries(choices).find(([value, { label }]) =>
    [value, label.en, label.es].some((word) => headerKey(word) === headerKey(text)),
  );
  return written?.[0] ?? said(text, name, place);
}

function said(text: string, name: FactName, { country, today }: RowPlace): unknown {
  const context: ReadingContext = { currency: currencyOf[country] ?? '', now: today, zone: 'UTC', asked: name };
  return catalogue[name].read(normalize(text, 'NFC'), context);
}
