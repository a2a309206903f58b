/** Lower case without accents; every character keeps its place, so offsets fit the original text. */
export function plain(text: string): string {
  return [...text].map(plainCharacter).join('');
}

function plainCharacter(character: string): string {
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === character.length ? bare : character;
}

/** The words of a text in plain form, without punctuation. */
export function words(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
