/** How JSON may write a key that reaches prototypes: each of its characters may be escaped. */
const suspicious = [keyPattern('__proto__'), keyPattern('constructor')];

/** Objects and lists that are looked through; no operation has so many among its variables. */
const maxLooked = 10_000;

/**
 * Whether parsed JSON has a key `__proto__`, or `prototype` within `constructor`: copied into another object, they reach the
 * prototype of all. Costs less than parsing it did: hardly a text holds such keys, and what holds them besides more objects
 * than any operation counts as having them.
 */
export function hasPrototypeKeys(text: string, parsed: unknown): boolean {
  if (!suspicious.some((pattern) => pattern.test(text))) return false;
  const next = [parsed];
  for (const value of next) {
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__') || constructsPrototype(value) || next.length > maxLooked) return true;
    for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) next.push(part);
  }
  return false;
}

function constructsPrototype(value: object): boolean {
  if (!Object.hasOwn(value, 'constructor')) return false;
  const { constructor: own } = value as { constructor: unknown };
  return typeof own === 'object' && own !== null && Object.hasOwn(own, 'prototype');
}

function keyPattern(key: string): RegExp {
  const characters = Array.from(key, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return `(?:${character}|\\\\u00${code.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  });
  return new RegExp(`"${characters.join('')}"\\s*:`);
}
