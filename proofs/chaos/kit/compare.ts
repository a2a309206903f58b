/** How many of these are there a second time. */
export function repeated(values: readonly string[]): number {
  return values.length - new Set(values).size;
}

/** How many of these are not among the others. */
export function without(values: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return values.filter((value) => !known.has(value)).length;
}

/** The call that an address of instructions was made for: `/webhooks/voice/<call>/<token>/instructions`. */
export function callIn(instructions: string): string {
  return new URL(instructions).pathname.split('/')[3]!;
}
