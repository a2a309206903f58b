/** The codes of a table of sentences, as the values of an enum of the API. */
export function namesOf<Name extends string>(table: Record<Name, unknown>): { [N in Name]: N } {
  return Object.fromEntries(Object.keys(table).map((name) => [name, name])) as { [N in Name]: N };
}

/** The descriptions of these values: their English sentences. */
export function described(table: Record<string, { en: string }>): Record<string, { description: string }> {
  return Object.fromEntries(Object.entries(table).map(([name, { en }]) => [name, { description: en }]));
}
