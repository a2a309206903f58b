import { normalize } from '../../text/normalize.ts';

/** Lower case without accents; every character keeps its place, so offsets fit the text (composed, NFC). */
export function plain(text: string): string {
  return normalize(text, 'NFC').replace(/[A-Z]|\P{ASCII}/gu, plainCharacter);
}

function plainCharacter(character: string): string {
  const bare = normalize(character, 'NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === character.length ? bare : character;
}
