import { gluedCurrency } from './currency-words.ts';
import { plain } from './normalize.ts';

/** A dash between two amounts is no minus. */
const rangeDash = /(?<=\d|mil|millones)\s+[-–]\s+(?=[\d$])/g;
/** "mdp", "mdd", "mde": millions of pesos, dollars, euros; "mmdp" thousands of millions. */
const millionsOf = /(?<!\p{L})(m?)m\.?d\.?([pde])(?!\p{L})( y medio)?/gu;
const moneyOf: Readonly<Record<string, string>> = { p: 'pesos', d: 'dolares', e: 'euros' };
/** Mexico marks the millions with an apostrophe: "$2'500,000". */
const apostrophe = /(?<=\d)['’´](?=\d{3}(?:([.,])\d{3})?)/g;
/** Lengths and areas ("200 m2", "terreno de 300 m") are no money; a bare "m" elsewhere means millions. */
const metres =
  /\d[\d.,]* ?(?:m2|m²|mts?2?|metros)(?![\p{L}\d])|\d[\d.,]* ?m(?= (?:de|cuadrad\w*)\b)|(?<=\b(?:terreno|lote|casa|local|bodega|frente|fondo|superficie|area) (?:de )?)\d[\d.,]* ?m\b/gu;

/** A text in plain form with amounts spelled in one way; its offsets are its own. */
export function spellAmounts(text: string): string {
  return plain(text)
    .replace(metres, 'metros')
    .replace(
      millionsOf,
      (_, thousand: string, money: string, half = '') => `${thousand && ' mil'} millones${half} de ${moneyOf[money]}`,
    )
    .replace(apostrophe, (_, mark: string | undefined) => mark ?? '')
    .replace(gluedCurrency, '$1 $2')
    .replace(rangeDash, ' a ');
}
