/** Lower case without accents; every character keeps its place, so offsets fit the text (composed, NFC). */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/[A-Z]|\P{ASCII}/gu, plainCharacter);
}

function plainCharacter(character: string): string {
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === character.length ? bare : character;
}
