/** Budgets that no test comes to the end of, for tests that are about something else. */
export const plenty: Record<string, string> = Object.fromEntries(
  ['BROKER', 'CREDENTIAL', 'ADDRESS']
    .flatMap((payer) => [`${payer}_POINTS`, `${payer}_POINTS_PER_${payer === 'ADDRESS' ? 'MINUTE' : 'SECOND'}`])
    .map((name) => [name, String(10 ** 9)]),
);
